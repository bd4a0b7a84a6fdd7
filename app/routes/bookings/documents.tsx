import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keptReceipt } from "~/domain/payment/books";
import { captureSource } from "~/domain/tax-document/sources";
import { personOf } from "~/http/person-of.server";
import { findOrders, type PaymentRow } from "~/models/payment.server";
import { findTaxDocumentsOfBooking } from "~/models/tax-document.server";
import { paths } from "~/paths";
import { BookingDocuments } from "~/ui/tax-document/booking-documents";
import { listedDocument } from "~/ui/tax-document/listed-document";
import { openBooking } from "./open-booking.server";

export const handle = { policy: "either" as const, whileSuspended: true };

/** What was issued about a booking and names its reader. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { row, relation } = await openBooking(context, params.booking);
  const person = personOf(context);
  const issued = (await findTaxDocumentsOfBooking(row._id)).filter(({ parties }) => parties.includes(person));
  const orders = relation === "customer" ? Object.values(await findOrders(row._id)) : [];
  const making = orders.some((order) => !hasReceipt(order, issued));
  return { booking: row._id, reference: row.reference, relation, making, documents: issued.map((document) => listedDocument(document, context.locale)) };
}

/** Whether the money that an order took has its receipt, if it took any. */
function hasReceipt(order: PaymentRow, issued: readonly { source: string }[]): boolean {
  const kept = keptReceipt(order);
  return kept === null || issued.some(({ source }) => source === captureSource(kept.id));
}

export default function Documents() {
  const { booking, ...page } = useLoaderData<typeof loader>();
  return <BookingDocuments back={paths.booking({ booking })} again={paths.bookingDocuments({ booking })} {...page} />;
}
