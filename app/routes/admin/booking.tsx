import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permission/permissions";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { wayBack } from "~/http/way-back.server";
import { paths } from "~/paths";
import { recordBookingRead } from "~/services/audit/record-read.server";
import { openBooking } from "~/services/admin/open-booking.server";
import { listRequestsOf } from "~/services/admin/list-refund-requests.server";
import { BookingDeeds } from "~/ui/admin/booking-deeds";
import { OfficeBookingFacts } from "~/ui/admin/office-booking-facts";
import { HistoryGrid, ItemsGrid, JournalGrid, WaitingGrid } from "~/ui/admin/booking-grids";
import { FreezeLines } from "~/ui/admin/freeze-lines";
import { OfficePage } from "~/ui/admin/office-page";
import { PaymentPart } from "~/ui/admin/payment-part";
import { RequestsGrid } from "~/ui/admin/requests-grid";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "bookings.read" as const, dense: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const found = await openBooking(params.booking ?? "", { now: context.now, contact: may(context.session?.staffRole ?? null, "people.contact") });
  if (!found) throw notFound();
  await recordBookingRead({ booking: found.booking._id, actor: personOf(context), request: context.requestId, now: Date.now() });
  return { ...found, requests: await listRequestsOf(found.booking._id), list: wayBack(request, paths.adminBookings()) };
}

/** One booking with everything there is about it. Reading it is written down: to some it shows people's numbers and addresses. */
export default function OfficeBooking() {
  const { booking, storedState, customer, artisan, payments, journal, entries, waiting, list, requests } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="bookings" title={booking.reference} back={{ to: list, name: t("admin.bookings.title") }} state={{ state: booking.state, version: booking.version }}>
      <OfficeBookingFacts booking={booking} storedState={storedState} customer={customer} artisan={artisan} entries={entries} />
      <BookingDeeds booking={booking} customer={customer.id} payments={payments} />
      <FreezeLines freezes={payments[0]?.freezes ?? []} />
      <section className="sec">
        <h2>{t("admin.booking.history")}</h2>
        <HistoryGrid history={booking.history} />
      </section>
      <section className="sec">
        <h2>{t("admin.booking.price")}</h2>
        <ItemsGrid items={booking.items} />
      </section>
      <section className="sec">
        <h2>{t("admin.booking.payment")}</h2>
        {payments.length > 0 ? payments.map((payment) => <PaymentPart key={payment._id} payment={payment} />) : <p>{t("admin.booking.noPayment")}</p>}
      </section>
      {requests.length > 0 ? (
        <section className="sec">
          <h2>{t("finance.requests")}</h2>
          <RequestsGrid requests={requests} caption={t("finance.requests")} />
        </section>
      ) : null}
      <section className="sec">
        <h2>{t("admin.booking.journal")}</h2>
        {journal.length > 0 ? <JournalGrid journal={journal} /> : <p>{t("admin.booking.noJournal")}</p>}
      </section>
      {waiting.length > 0 ? (
        <section className="sec">
          <h2>{t("admin.booking.waiting")}</h2>
          <WaitingGrid waiting={waiting} />
        </section>
      ) : null}
    </OfficePage>
  );
}
