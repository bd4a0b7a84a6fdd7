import { awaitsRelease, thaw } from "~/domain/payment/freeze";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { followFreezes } from "./follow-freezes.server";
import { booksChange, freezeFollowed, journalPosts, refundCalls, releaseCall } from "./follow-ups.server";

/** Ends a freeze of a booking's money. With the last one refunds that waited are sent, a share that was about to be let go is, and what is planned is released when its time has come. `not_found` when nothing was ever ordered. */
export async function thawMoney({ booking, key, now }: { booking: string; key: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  const done = await changePayment(paymentIdOf(booking), (row) => {
    if (!row.freezes.some((each) => each.key === key)) return { change: null, outbox: [], result: false };
    const { books, events, calls } = thaw(row, key, now);
    const letGo = awaitsRelease(books) ? releaseCall(key) : [];
    return { change: { ...booksChange(books), askAt: row.askAt ?? now }, outbox: [...journalPosts(events), ...calls.flatMap(refundCalls), ...letGo, ...freezeFollowed(`thawed-${key}`)], result: true };
  });
  if (done.ok) await followFreezes(booking, now);
  return done.ok ? { ok: true, made: done.result } : done;
}
