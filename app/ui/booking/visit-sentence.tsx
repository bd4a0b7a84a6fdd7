import { formatMoment } from "../format/moment";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";

/** What, with whom and when in one line, as the customer or the artisan says it. */
export function VisitSentence({ booking }: { booking: Pick<BookingSummary, "service" | "relation" | "artisan" | "other" | "start"> }) {
  const { t, locale } = usePage();
  const whom = booking.relation === "customer" ? t("booking.with", { name: booking.artisan.name[locale] }) : t("booking.from", { name: booking.other[locale] });
  return (
    <p>
      <b>{booking.service.title[locale]}</b> {whom}, {formatMoment(booking.start, locale)}
    </p>
  );
}
