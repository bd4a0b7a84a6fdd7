import { paths } from "~/paths";
import { formatTimeLeft } from "../format/duration";
import { formatTimeOf } from "../format/moment";
import { usePage } from "../page";
import { Whole } from "../whole";
import type { BookingSummary } from "./booking-view";

/** How long the time is still kept: in words, then by the clock. */
export function HoldLeft({ booking: { id, dueAt } }: { booking: Pick<BookingSummary, "id" | "dueAt"> }) {
  const { t, href, locale, now } = usePage();
  if (dueAt === null) return null;
  return (
    <div className="next wait" role="status">
      <p className="m-0">{t("booking.payment.kept")}</p>
      <p className="num m-0"><Whole text={formatTimeLeft(dueAt - now, locale)} /></p>
      <p>
        {t("booking.payment.until", { time: formatTimeOf(dueAt, locale) })} <a href={href(paths.payment({ booking: id }))}>{t("booking.payment.again")}</a>
      </p>
    </div>
  );
}
