import { paths } from "~/paths";
import { LinksList } from "../links-list";
import { usePage } from "../page";
import type { BookingView } from "./booking-view";

/** The artisan of a booking, and the ways on from it. */
export function BookingAside({ booking }: { booking: BookingView }) {
  const { t, locale } = usePage();
  const { artisan, service, other, bookable, state } = booking;
  return (
    <aside className="side" aria-label={t("booking.artisanPart.title")}>
      <div className="sec">
        <h2>{t("booking.artisanPart.title")}</h2>
        <p>
          <b>{artisan.name[locale]}</b>
          <br />
          {artisan.place[locale]}
        </p>
        <LinksList
          links={[
            { to: paths.artisan({ slug: artisan.slug }), label: t("booking.page.artisan", { name: other[locale] }) },
            ...(bookable && state !== "awaiting_payment" ? [{ to: paths.chooseTime({ slug: artisan.slug }, { service: service.id }), label: t("booking.do.book_again") }] : []),
          ]}
        />
      </div>
    </aside>
  );
}
