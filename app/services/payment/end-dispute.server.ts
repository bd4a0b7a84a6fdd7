import { decideDispute, disputeKey } from "~/domain/payment/dispute";
import { awaitsRelease } from "~/domain/payment/freeze";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { followFreezes } from "./follow-freezes.server";
import { booksChange, freezeFollowed, journalPosts, refundCalls, releaseCall } from "./follow-ups.server";

/** Ends the freeze of a customer's objection for good, whether it was ever set or not. What waited for it alone goes on. `not_found` when nothing was ever ordered. */
export async function endDispute({ booking, dispute, now }: { booking: string; dispute: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  const key = disputeKey(dispute);
  const done = await changePayment(paymentIdOf(booking), (row) => {
    const ended = decideDispute(row, dispute, now);
    if (!ended) return { change: null, outbox: [], result: false };
    const { books, events, calls } = ended;
    const letGo = row.freezes.length > 0 && awaitsRelease(books) ? releaseCall(key) : [];
    return { change: { ...booksChange(books), decided: books.decided, askAt: row.askAt ?? now }, outbox: [...journalPosts(events), ...calls.flatMap(refundCalls), ...letGo, ...freezeFollowed(`thawed-${key}`)], result: true };
  });
  if (done.ok) await followFreezes(booking, now);
  return done.ok ? { ok: true, made: done.result } : done;
}
