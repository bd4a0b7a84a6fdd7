import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writeCursor } from "~/domain/page-cursor";
import { paths } from "~/paths";
import { may } from "~/domain/permission/permissions";
import { countDays } from "~/services/admin/count-days.server";
import { findBookings } from "~/services/admin/find-bookings.server";
import { countAppeals } from "~/services/admin/list-appeals.server";
import { AppealsWaiting } from "~/ui/admin/appeals-waiting";
import { BookingsGrid } from "~/ui/admin/bookings-grid";
import { DaysChart } from "~/ui/admin/days-chart";
import { NoBookings } from "~/ui/admin/no-bookings";
import { OfficeFilters } from "~/ui/admin/office-filters";
import { OfficePage } from "~/ui/admin/office-page";
import { formatNumber } from "~/ui/format/number";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { readBookingsQuery } from "./bookings-query.server";

export const handle = { policy: "staff" as const, right: "bookings.read" as const, dense: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { now } = context;
  const { asked, filter, after, wrong } = readBookingsQuery(request);
  const plain = Object.values(filter).every((part) => part === null) && after === null;
  const answers = plain && may(context.session?.staffRole ?? null, "appeals.answer");
  const [found, days, appeals] = await Promise.all([findBookings({ filter, after, now }), plain ? countDays(now) : [], answers ? countAppeals() : null]);
  return { asked, wrong, days, appeals, ...found };
}

/** All bookings, newest first, on whose plain page the office opens: what else waits, saved filters with counts, the filter form, the table. Read-only. */
export default function OfficeBookings() {
  const { asked, wrong, days, appeals, bookings, total, counts, wider, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const { after, ...rest } = asked;
  return (
    <OfficePage tab="bookings" title={t("admin.bookings.title")}>
      <AppealsWaiting waiting={appeals} />
      <OfficeFilters asked={asked} counts={counts} wrong={wrong} />
      {bookings.length > 0 ? <BookingsGrid bookings={bookings} /> : <NoBookings asked={asked} wider={wider} />}
      <Pager
        shown={total > 0 ? t("admin.bookings.found", { count: total, number: formatNumber(total) }) : undefined}
        next={next ? paths.adminBookings({ ...rest, after: writeCursor(next) }) : undefined}
        first={after ? paths.adminBookings(rest) : undefined}
      />
      {days.length > 0 ? <DaysChart days={days} /> : null}
    </OfficePage>
  );
}
