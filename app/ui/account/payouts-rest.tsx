import { formatMoment } from "../format/moment";
import { usePage } from "../page";

/** Tells an artisan until when nothing is paid out, after an address was changed. */
export function PayoutsRest({ until }: { until: number | null }) {
  const { t, locale } = usePage();
  return until === null ? null : <p className="note">{t("account.payoutsRest", { moment: formatMoment(until, locale) })}</p>;
}
