import { divide } from "~/domain/payment/divide";
import { movedIn, type PaymentBooks } from "~/domain/payment/books";
import { recordEarning } from "~/domain/payment/record-earning";
import { anotherShare, type Share } from "~/domain/payment/share";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { findPayoutRest } from "./find-payout-rest.server";
import { booksChange, journalPosts, releaseCall, shareCall } from "./follow-ups.server";

/**
 * Divides what was planned of a payment among artisan, commission and tax, and has the artisan's share let go. Once for each payment.
 * A share that the gateway refused at first is asked for anew. Nothing left, too early or frozen: nothing happens.
 * While the artisan's payouts rest, since his bank or an address was changed, it waits for the end of the rest.
 */
export async function releasePayment({ payment, now }: { payment: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  const artisan = (await findPayment(payment))?.artisan;
  const rest = artisan === undefined ? null : await findPayoutRest(artisan, now);
  const done = await changePayment<boolean>(payment, (row) => {
    if (row.freezes.length > 0 || !row.planned || row.planned.at > now) return { change: null, outbox: [], result: false };
    if (rest) return { change: { releaseAt: rest.until }, outbox: [], result: false };
    const earned = recordEarning(row, now);
    if (!earned.ok || earned.events.length === 0) return { change: booksChange({ ...row, planned: null }), outbox: [], result: false };
    const renewed = renewedShare(earned.books);
    const books = renewed ? { ...earned.books, share: renewed } : earned.books;
    return { change: booksChange(books), outbox: [...journalPosts(earned.events), ...(renewed ? shareCall(renewed) : []), ...(books.share ? releaseCall() : [])], result: true };
  });
  return done.ok ? { ok: true, made: done.result } : done;
}

/** The share anew, for what was earned, where the gateway would not take it before; null where it did. */
const renewedShare = (books: PaymentBooks): Share | null => (books.share?.state === "failed" ? anotherShare(books.share, divide(books, movedIn(books, "release")).artisan) : null);
