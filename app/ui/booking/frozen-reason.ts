import type { Relation } from "~/domain/booking/relation";
import { isMessageKey, type Translate } from "~/messages";

/** Why money is frozen: to each side in its own words, else in those that staff chose for both. */
export function frozenReason(t: Translate, side: Relation, reason: string | null): string {
  const own = `booking.frozen.${side}.${reason}`;
  const said = `finance.freeze.reason.${reason}`;
  return isMessageKey(own) ? t(own) : isMessageKey(said) ? t("booking.frozen.because", { reason: t(said) }) : t("booking.frozen.other");
}
