import type { PayoutRest } from "~/domain/payment/payout-rest";
import { formatMoment } from "~/ui/format/moment";
import { usePage } from "~/ui/page";

/** Tells an artisan until when nothing is released to him, and what was changed. */
export function RestNote({ rest }: { rest: PayoutRest | null }) {
  const { t, locale } = usePage();
  return rest === null ? null : <p className="note">{t(`payee.rest.${rest.why}`, { moment: formatMoment(rest.until, locale) })}</p>;
}
