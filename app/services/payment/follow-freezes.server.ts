import { awaitsRelease, freezeLike } from "~/domain/payment/freeze";
import type { Millis } from "~/domain/time/instant";
import { findPayment, orderIdOf, replacePayment } from "~/models/payment.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { booksChange, journalPosts, refundCalls, releaseCall } from "./follow-ups.server";

/**
 * Makes the order of a booking's balance as frozen as its first order is now, and lets it go with that one. Nothing to do where there is none. Safe any number of times and at once:
 * the first order is read after the other one and the write counts even where nothing changes, so that of two that follow it the last one to write has read last.
 */
export async function followFreezes(booking: string, now: Millis): Promise<void> {
  const done = await compareAndSet(async () => {
    const row = await findPayment(orderIdOf(booking, "balance"));
    if (!row) return true;
    const first = await findPayment(orderIdOf(booking, "first"));
    const { books, events, calls } = freezeLike(row, { freezes: first?.freezes ?? [] }, now);
    const ended = row.freezes.filter(({ key }) => books.freezes.every((each) => each.key !== key));
    const letGo = ended.length > 0 && awaitsRelease(books) ? releaseCall(ended[0]?.key) : [];
    const outbox = [...journalPosts(events), ...calls.flatMap(refundCalls), ...letGo];
    const written = await replacePayment(row._id, row.version, { ...booksChange(books), ...(calls.length > 0 ? { askAt: row.askAt ?? now } : {}) }, outbox);
    if (written && outbox.length > 0) wakeRelay();
    return written || undefined;
  });
  if (!done) throw new Error("A booking's balance was too busy to be frozen or let go; the relay tries again");
}
