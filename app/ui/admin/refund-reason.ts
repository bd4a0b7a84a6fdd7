import { isMessageKey, type Translate } from "~/messages";

/** Why money was moved, in words: a rule of cancelling, a reason of staff, or how it came about by itself. One without words is shown as it was written. */
export function refundReason(t: Translate, reason: string): string {
  const key = [`admin.because.${reason}`, `finance.refund.reason.${reason}`, `booking.rule.${reason}`].find(isMessageKey);
  return key ? t(key) : reason;
}
