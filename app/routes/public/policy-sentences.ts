import { WHOLE } from "~/domain/money";
import { POLICIES, type PolicyName } from "~/domain/pricing/policies";
import type { Translate } from "~/messages";

/** A length in hours as people say it: hours up to two days, then days. */
export const lengthInWords = (hours: number, t: Translate): string => (hours > 48 ? t("pages.days", { count: hours / 24 }) : t("pages.hours", { count: hours })).replace(" ", "\u00a0");

/** A cancellation policy in sentences, read off the rule itself. */
export function policySentences(policy: PolicyName, t: Translate): string[] {
  const steps = POLICIES[policy].map(({ hoursBefore, bps }) => {
    if (bps === WHOLE) return t("pages.policy.all", { length: lengthInWords(hoursBefore, t) });
    return hoursBefore === 0 ? t("pages.policy.halfUntilStart") : t("pages.policy.half", { length: lengthInWords(hoursBefore, t) });
  });
  return [...steps, t("pages.policy.nothing")];
}
