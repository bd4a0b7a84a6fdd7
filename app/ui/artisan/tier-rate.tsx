import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import type { Millis } from "~/domain/time/instant";
import { formatMoment } from "~/ui/format/moment";
import { usePage } from "~/ui/page";

/** What we keep of a booking that is made now, in a sentence. */
export function TierRate({ freeUntil, example: { commissionBps, taxBps } }: { freeUntil: Millis | null; example: PricePreview }) {
  const { t, locale } = usePage();
  const percent = (bps: number) => bps / 100;
  if (freeUntil !== null) return <p>{t("artisan.tier.free", { moment: formatMoment(freeUntil, locale, { year: true }) })}</p>;
  return <p>{t("artisan.tier.rate", { share: percent(commissionBps), gst: percent(taxBps) })}</p>;
}
