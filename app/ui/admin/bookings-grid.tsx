import type { BookingState } from "~/domain/booking/states";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { BookingStateWord } from "~/ui/artisan/booking-state-word";
import { formatTimeLeft } from "~/ui/format/duration";
import { formatAmount } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { PersonLink } from "./person-link";
import { shortMoment } from "./short-moment";

interface GridBooking {
  id: string;
  reference: string;
  placedAt: Millis;
  customer: string;
  customerId: string;
  artisan: string;
  artisanId: string;
  start: Millis;
  total: Paise;
  state: BookingState;
  dueAt: Millis | null;
}

/** Bookings one line each; with the way to call each off for who may. */
export function BookingsGrid({ bookings, toCallOff = false }: { bookings: readonly GridBooking[]; toCallOff?: boolean }) {
  const { t, href, locale, now, viewer } = usePage();
  const ways = toCallOff && may(viewer?.staffRole ?? null, "bookings.cancel");
  const columns = [{ head: t("admin.col.booking") }, { head: t("admin.col.made") }, { head: t("admin.col.customer") }, { head: t("admin.col.artisan") }, { head: t("admin.col.visit") }, { head: t("admin.col.price"), right: true }, { head: t("admin.col.state") }, { head: t("admin.col.left") }, ...(ways ? [{ head: t("admin.callOff.do") }] : [])];
  const rows = bookings.map(({ id, reference, placedAt, customer, customerId, artisan, artisanId, start, total, state, dueAt }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminBooking({ booking: id }))}>
        {reference}
      </a>,
      shortMoment(placedAt, locale),
      <PersonLink key="customer" person={{ id: customerId, name: customer }} />,
      <PersonLink key="artisan" person={{ id: artisanId, name: artisan }} />,
      shortMoment(start, locale, { year: true }),
      formatAmount(total),
      <BookingStateWord key="state" state={state} />,
      dueAt !== null && dueAt > now ? formatTimeLeft(dueAt - now, locale) : "",
      ...(ways
        ? [
            <a key="off" href={href(paths.adminBookingCancellation({ booking: id }))}>
              {t("admin.callOff.do")}
            </a>,
          ]
        : []),
    ],
  }));
  return <Grid whole caption={t("admin.bookings.caption")} columns={columns} rows={rows} />;
}
