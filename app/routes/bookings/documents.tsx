import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keptReceipt } from "~/domain/payment/books";
import { personOf } from "~/http/person-of.server";
import { findPaymentOfBooking } from "~/models/payment.server";
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
  const payment = relation === "customer" ? await findPaymentOfBooking(row._id) : null;
  const making = payment !== null && keptReceipt(payment) !== null && issued.every(({ kind }) => kind !== "receipt");
  return { booking: row._id, reference: row.reference, relation, making, documents: issued.map((document) => listedDocument(document, context.locale)) };
}

export default function Documents() {
  const { booking, ...page } = useLoaderData<typeof loader>();
  return <BookingDocuments back={paths.booking({ booking })} again={paths.bookingDocuments({ booking })} {...page} />;
}
