import { isMessageKey, type Translate } from "~/messages";

/** A way of paying in words; null for one without a word of ours. */
export function methodText(t: Translate, method: string | null): string | null {
  const key = `booking.method.${method}`;
  return isMessageKey(key) ? t(key) : null;
}
