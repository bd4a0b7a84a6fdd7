import { askBack } from "~/domain/payment/ask-back";
import { divide } from "~/domain/payment/divide";
import { movedIn, type PaymentBooks } from "~/domain/payment/books";
import { beginLift } from "~/domain/payment/lift-debt";
import { EARNING, recordEarning } from "~/domain/payment/record-earning";
import { anotherShare, type Share } from "~/domain/payment/share";
import { topUp } from "~/domain/payment/top-up";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { OutboxEntry } from "~/models/outbox.server";
import { findPayment, type PaymentRow } from "~/models/payment.server";
import { changePayment, type Decision } from "./change-payment.server";
import { findPayoutRest } from "./find-payout-rest.server";
import { askedBackCalls, booksChange, journalPosts, liftCall, releaseCall, transferCalls } from "./follow-ups.server";

/**
 * Divides what was planned of a payment among artisan, commission and tax, and has the artisan's share let go. Once for each payment,
 * and once more for what refused refunds had taken of that. What it lacks since a refund did not come about is added before, what it has beyond his part comes back.
 * A share that the gateway refused at first is asked for anew, and once more a day after every further refusal. Nothing left, too early or frozen: nothing happens.
 * While the artisan's payouts rest, since his bank or an address was changed, it waits for the end of the rest.
 */
export async function releasePayment({ payment, now }: { payment: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  const artisan = (await findPayment(payment))?.artisan;
  const rest = artisan === undefined ? null : await findPayoutRest(artisan, now);
  const done = await changePayment<boolean>(payment, (row) => {
    const at = row.planned?.at ?? row.share?.retryAt ?? null;
    if (row.freezes.length > 0 || at === null || at > now) return { change: null, outbox: [], result: false };
    if (rest) return { change: { releaseAt: rest.until }, outbox: [], result: false };
    if (!row.planned) return again(row, at);
    const earned = recordEarning(row, now);
    if (!earned.ok || earned.events.length === 0) return { change: booksChange({ ...row, planned: null }), outbox: [], result: false };
    const renewed = renewedShare(earned.books);
    const key = earned.books.moves.at(-1)?.key ?? "";
    const asked = askBack(renewed ? { ...earned.books, share: renewed } : earned.books, `${key}_share`, now);
    const { books, outbox } = made(row, asked.books, key);
    return { change: booksChange(books), outbox: [...journalPosts([...earned.events, ...asked.events]), ...askedBackCalls(asked, key), ...outbox], result: true };
  });
  return done.ok ? { ok: true, made: done.result } : done;
}

/** Asks for what the gateway refused after the release. `since` is when that was due: the calls of before may still be in the outbox. */
function again(row: PaymentRow, since: Millis): Decision<boolean> {
  const { books, outbox } = made(row, { ...row, share: renewedShare(row) ?? (row.share && { ...row.share, retryAt: null }) }, `again-${since}`);
  return { change: booksChange(books), outbox, result: false };
}

/** The share as it is let go, and what has to be done before: what he owes for refunds that never came about is struck out, then what he lacks is given to him. */
function made(row: PaymentRow, given: PaymentRow, key: string): { books: PaymentRow; outbox: OutboxEntry[] } {
  const lifted = beginLift(given, key);
  if (lifted.lift !== null) return { books: lifted.books, outbox: [...transferCalls(row, lifted.books), ...liftCall(lifted.lift)] };
  const books = topUp(given);
  return { books, outbox: [...transferCalls(row, books), ...(books.share ? releaseCall(key === EARNING ? null : key) : [])] };
}

/** The share anew, for what was earned, where the gateway would not take it before; null where it did. */
function renewedShare(books: PaymentBooks): Share | null {
  const amount = divide(books, movedIn(books, "release") - movedIn(books, "clawback")).artisan;
  return books.share?.state === "failed" && amount > 0 ? anotherShare(books.share, amount) : null;
}
