import { thaw } from "~/domain/payment/freeze";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, journalPosts, refundCalls } from "./follow-ups.server";

/** Ends a freeze of a booking's money. With the last one refunds that waited are sent, and what is planned is released when its time has come. `not_found` when nothing was ever ordered. */
export async function thawMoney({ booking, key, now }: { booking: string; key: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  const done = await changePayment(paymentIdOf(booking), (row) => {
    if (!row.freezes.some((each) => each.key === key)) return { change: null, outbox: [], result: false };
    const { books, events, calls } = thaw(row, key, now);
    return { change: { ...booksChange(books), askAt: row.askAt ?? now }, outbox: [...journalPosts(events), ...calls.flatMap(refundCalls)], result: true };
  });
  return done.ok ? { ok: true, made: done.result } : done;
}
