import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayRefund } from "~/adapters/payments/port";
import type { Move } from "~/domain/payment/books";
import { beginLift } from "~/domain/payment/lift-debt";
import { withdrawRefund } from "~/domain/payment/record-refund";
import type { Outcome } from "~/domain/refusal";
import { refuse } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, journalPosts, liftCall, refusalNews, staffAlert } from "./follow-ups.server";
import { recordSeenRefund } from "./record-seen-refund.server";

/**
 * Asks the gateway for a refund that was reserved, with the key stored beside it: after a lost answer the same call
 * gives the same refund. Throws `GatewayUnavailable` when it is to be tried again; a "no" of the gateway frees the money and tells staff.
 */
export async function sendRefund({ payment: id, moveKey, now }: { payment: string; moveKey: string; now: Millis }): Promise<Outcome<{ move: Move["state"] }>> {
  const payment = await findPayment(id);
  const move = payment?.moves.find(({ key }) => key === moveKey);
  if (!move) return refuse("not_found");
  if (move.state !== "reserved") return { ok: true, move: move.state };
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to refund from");
  let refund: GatewayRefund;
  try {
    refund = await gateway.refund({ payment: move.gatewayPayment, amount: move.amount, key: move.vendorKey, notes: { reason: move.reason } });
  } catch (error) {
    if (error instanceof GatewayRefused) return giveUp(id, moveKey, now);
    throw error;
  }
  const recorded = await recordSeenRefund(refund);
  if (!recorded.ok) throw new Error(`refund ${moveKey} of ${id} was sent and could not be recorded: ${recorded.code}`);
  return { ok: true, move: refund.state === "pending" ? "sent" : refund.state };
}

async function giveUp(id: string, moveKey: string, now: Millis): Promise<Outcome<{ move: Move["state"] }>> {
  const done = await changePayment(id, (row) => {
    const { books: withdrawn, events } = withdrawRefund(row, moveKey, now);
    if (events.length === 0) return { change: null, outbox: [], result: "failed" as const };
    const { books, lift } = beginLift(withdrawn, moveKey);
    return { change: booksChange(books), outbox: [...journalPosts(events), ...liftCall(lift), ...staffAlert("refund_refused", moveKey), ...refusalNews(moveKey)], result: "failed" as const };
  });
  return done.ok ? { ok: true, move: done.result } : done;
}
