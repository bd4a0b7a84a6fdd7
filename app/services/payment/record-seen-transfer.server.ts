import type { GatewayTransfer } from "~/adapters/payments/port";
import { recordTransfer, type ShareSighting } from "~/domain/payment/record-transfer";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPayment, findPaymentByReceipt, findPaymentByTransfer } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, journalPosts, staffAlert } from "./follow-ups.server";

/** Takes in a transfer as the gateway shows it, any number of times and in any order. `not_found` when its payment is not known (yet). One that we never asked for is told to staff. */
export async function recordSeenTransfer({ payment: id, transfer, now }: { payment?: string; transfer: GatewayTransfer; now: Millis }): Promise<Outcome<{ sighting: ShareSighting }>> {
  const payment = id ? await findPayment(id) : ((await findPaymentByTransfer(transfer.id)) ?? (await findPaymentByReceipt(transfer.payment)));
  if (!payment) return refuse("not_found");
  const done = await changePayment(payment._id, (row) => {
    const { books, sighting, events } = recordTransfer(row, transfer, now);
    if (sighting === "unknown") return { change: {}, outbox: staffAlert("transfer_unknown", transfer.id), result: sighting };
    if (sighting === "known") return { change: null, outbox: [], result: sighting };
    return { change: booksChange(books), outbox: [...journalPosts(events), ...(sighting === "failed" ? staffAlert("share_failed", transfer.key) : [])], result: sighting };
  });
  return done.ok ? { ok: true, sighting: done.result } : done;
}
