import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amountInWords } from "~/domain/amount-in-words";
import { keptReceipt } from "~/domain/payment/books";
import { receiptNumber } from "~/domain/receipt-number";
import { notFound } from "~/http/responses.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { ReceiptPage } from "~/ui/booking/receipt-page";
import { openBooking, summaryOf } from "./open-booking.server";

export const handle = { policy: "customer" as const };

/** The receipt of money that truly came in; for the customer who paid it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openBooking(context, params.booking);
  const payment = open.relation === "customer" ? await findPaymentOfBooking(open.row._id) : null;
  const receipt = payment && keptReceipt(payment);
  if (!receipt) throw notFound();
  const refunds = payment.moves.filter((move) => move.kind === "refund" && move.gatewayPayment === receipt.id && move.state === "processed");
  return {
    booking: summaryOf(open),
    customer: open.customer?.name ?? "",
    number: receiptNumber(open.row.reference, receipt.at),
    paid: { amount: receipt.amount, at: receipt.at, method: receipt.method, id: receipt.id, words: amountInWords(receipt.amount) },
    refunds: refunds.map(({ amount, settledAt, at }) => ({ amount, at: settledAt ?? at })),
  };
}

export default function Receipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />;
}
