import type { GatewayPayment } from "~/adapters/payments/port";
import { partOf, type OrderPart } from "~/domain/payment/books";
import { recordPayment, type Sighting } from "~/domain/payment/record-payment";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { OutboxEntry } from "~/models/outbox.server";
import { findPaymentByOrder, type PaymentRow } from "~/models/payment.server";
import { changePayment, type Decision } from "./change-payment.server";
import { bookingSettlement, booksChange, codeEnd, journalPosts, refundCalls, shareCall, staffAlert } from "./follow-ups.server";

/** Takes in a payment attempt as the gateway shows it, at an order or at its code, any number of times and in any order. `not_found` when what asked for it is not known (yet). */
export async function recordSeenPayment(seen: GatewayPayment, now: Millis): Promise<Outcome<{ sighting: Sighting }>> {
  const payment = await findPaymentByOrder(seen.order);
  if (!payment) return refuse("not_found");
  const done = await changePayment(payment._id, (row) => decide(row, seen, now));
  return done.ok ? { ok: true, sighting: done.result } : done;
}

function decide(row: PaymentRow, seen: GatewayPayment, now: Millis): Decision<Sighting> {
  const { books, sighting, events, surplusRefund } = recordPayment(row, seen, now);
  if (sighting === "known") return { change: null, outbox: [], result: sighting };
  const back = surplusRefund ? refundCalls(surplusRefund) : [];
  const share = books.share && !row.share ? shareCall(books.share) : [];
  return { change: { ...booksChange(books), askAt: row.askAt ?? now }, outbox: [...journalPosts(events), ...followUps(sighting, partOf(row), seen.id), ...share, ...back, ...(sighting === "kept" ? unneededCode(row, seen) : [])], result: sighting };
}

function followUps(sighting: Sighting, part: OrderPart, gatewayPayment: string): OutboxEntry[] {
  if (sighting === "kept") return bookingSettlement(part, gatewayPayment);
  return sighting === "quarantined" ? staffAlert("payment_quarantined", gatewayPayment) : [];
}

/** A code ends by being paid, and else once the order was paid otherwise. */
const unneededCode = ({ code }: PaymentRow, { order }: GatewayPayment): OutboxEntry[] => (code && code.id !== order ? codeEnd() : []);
