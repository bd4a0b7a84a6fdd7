import type { GatewayRefund } from "~/adapters/payments/port";
import type { Move } from "~/domain/payment/books";
import { beginLift } from "~/domain/payment/lift-debt";
import { recordRefund, type RefundSighting } from "~/domain/payment/record-refund";
import { refuse, type Outcome } from "~/domain/refusal";
import type { OutboxEntry } from "~/models/outbox.server";
import { findPaymentByReceipt, type PaymentRow } from "~/models/payment.server";
import { changePayment, type Decision } from "./change-payment.server";
import { askedBackCalls, booksChange, journalPosts, liftCall, refundNews, refusalNews, staffAlert } from "./follow-ups.server";

/** Takes in a refund as the gateway shows it, any number of times and in any order. `not_found` when its payment is not known (yet). */
export async function recordSeenRefund(seen: GatewayRefund): Promise<Outcome<{ sighting: RefundSighting }>> {
  const payment = await findPaymentByReceipt(seen.payment);
  if (!payment) return refuse("not_found");
  const done = await changePayment(payment._id, (row) => decide(row, seen));
  return done.ok ? { ok: true, sighting: done.result } : done;
}

function decide(row: PaymentRow, seen: GatewayRefund): Decision<RefundSighting> {
  const { books: recorded, sighting, move, events, reversal, owed } = recordRefund(row, seen);
  if (sighting === "known") return { change: null, outbox: [], result: sighting };
  const { books, lift } = move.state === "failed" ? beginLift(recorded, move.key) : { books: recorded, lift: null };
  return { change: booksChange(books), outbox: [...journalPosts(events), ...askedBackCalls({ reversal, owed }, move.key), ...liftCall(lift), ...followUps(sighting, move)], result: sighting };
}

function followUps(sighting: RefundSighting, move: Move): OutboxEntry[] {
  if (sighting === "numbered") return [];
  if (sighting === "unknown") return staffAlert("refund_unasked", move.key);
  if (move.state === "failed") return [...staffAlert("refund_failed", move.key), ...refusalNews(move.key)];
  return move.state === "processed" ? refundNews(move.key) : [];
}
