import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keptReceipt } from "~/domain/payment/books";
import { captureSource } from "~/domain/tax-document/sources";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { findTaxDocumentOfSource } from "~/models/tax-document.server";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { DocumentPage } from "~/ui/tax-document/document-page";
import { sheetOf } from "~/ui/tax-document/sheet";
import { openAsCustomer } from "./open-as-customer.server";

export const handle = { policy: "customer" as const };

/** The receipt of the money that pays for a booking, for the customer. Until it is issued, a moment after the payment, its documents say so. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { row } = await openAsCustomer(context, params.booking);
  const payment = await findPaymentOfBooking(row._id);
  const kept = payment && keptReceipt(payment);
  if (!kept) throw notFound();
  const receipt = await findTaxDocumentOfSource(captureSource(kept.id));
  if (!receipt) throw redirectTo(context, paths.bookingDocuments({ booking: row._id }));
  return { booking: row._id, id: receipt._id, file: `${receipt.number}.pdf`, sheet: sheetOf(receipt, context.locale) };
}

export default function Receipt() {
  const { booking, id, file, sheet } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return <DocumentPage sheet={sheet} pdf={paths.documentFile({ document: id, file })} back={{ to: paths.bookingDocuments({ booking }), name: t("document.list.title") }} />;
}
