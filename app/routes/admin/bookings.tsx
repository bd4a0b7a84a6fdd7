import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "~/paths";
import { findBookings } from "~/services/admin/find-bookings.server";
import { BookingsGrid } from "~/ui/admin/bookings-grid";
import { OfficeFilters } from "~/ui/admin/office-filters";
import { OfficePage } from "~/ui/admin/office-page";
import { formatNumber } from "~/ui/format/number";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { readBookingsQuery } from "./bookings-query.server";

export const handle = { policy: "staff" as const, right: "bookings.read" as const, dense: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { asked, filter, after } = readBookingsQuery(request);
  return { asked, ...(await findBookings({ filter, after, now: context.now })) };
}

/** All bookings, newest first: saved filters with counts, the filter form, the table. Read-only. */
export default function OfficeBookings() {
  const { asked, bookings, total, counts, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const { after, ...rest } = asked;
  return (
    <OfficePage tab="bookings" title={t("admin.bookings.title")}>
      <OfficeFilters asked={asked} counts={counts} />
      <BookingsGrid bookings={bookings} />
      <Pager
        shown={t("admin.bookings.found", { count: total, number: formatNumber(total) })}
        next={next ? paths.adminBookings({ ...rest, after: `${next.at}.${next.id}` }) : undefined}
        first={after ? paths.adminBookings(rest) : undefined}
      />
    </OfficePage>
  );
}
