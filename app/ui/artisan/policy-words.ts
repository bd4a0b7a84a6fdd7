import { POLICIES, type PolicyName } from "~/domain/pricing/policies";
import { WHOLE } from "~/domain/money";
import { hours } from "~/domain/time/instant";
import type { Locale, Translate } from "~/messages";
import { formatTimeLeft } from "~/ui/format/duration";

/** A cancellation policy in words, made from the rule itself: "All back until 48 hours before. Half back until 24 hours before. Then nothing." */
export function policyWords(policy: PolicyName, t: Translate, locale: Locale): string {
  const steps = POLICIES[policy].map(({ hoursBefore, bps }) => {
    const share = bps === WHOLE ? "all" : "half";
    return hoursBefore === 0 ? t(`artisan.policy.${share}.start`) : t(`artisan.policy.${share}`, { time: hoursBefore < 72 ? t("ui.length.hours", { count: hoursBefore }) : formatTimeLeft(hours(hoursBefore), locale) });
  });
  return [...steps, t("artisan.policy.nothing")].join(" ");
}
