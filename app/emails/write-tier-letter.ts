import type { TierChange } from "~/domain/artisan/tier-change";
import { WHOLE, type BasisPoints } from "~/domain/money";
import type { Tier } from "~/domain/pricing/rates";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { formatMoment } from "~/ui/format/moment";
import type { LetterContent, Reader } from "./letter";

const PERCENT = WHOLE / 100;

/** What a letter about a tier says: what it is from when, why, and our part of what is booked then with the tax on it. */
export interface TierMailData {
  tier: Tier;
  at: Millis;
  why: TierChange["why"];
  commission: BasisPoints;
  gst: BasisPoints;
}

/** The content of a letter to an artisan whose tier changed. */
export function writeTierLetter({ tier, at, why, commission, gst }: TierMailData, { t, link, locale }: Reader): LetterContent {
  const name = t(`artisan.tier.${tier}`);
  return {
    subject: t("mail.tier.subject", { tier: name }),
    paragraphs: [t(`mail.tier.${why}`, { tier: name }), t("mail.tier.text", { moment: formatMoment(at, locale), share: commission / PERCENT, gst: gst / PERCENT }), t("mail.tier.before")],
    facts: [],
    action: { label: t("mail.action.tier"), url: link(paths.artisanTier()) },
  };
}
