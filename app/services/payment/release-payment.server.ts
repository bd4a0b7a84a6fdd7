import { divide } from "~/domain/payment/divide";
import { movedIn, type PaymentBooks } from "~/domain/payment/books";
import { recordEarning } from "~/domain/payment/record-earning";
import { anotherShare, partsOf, type Share } from "~/domain/payment/share";
import { topUp } from "~/domain/payment/top-up";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { OutboxEntry } from "~/models/outbox.server";
import { findPayment, type PaymentRow } from "~/models/payment.server";
import { changePayment, type Decision } from "./change-payment.server";
import { findPayoutRest } from "./find-payout-rest.server";
import { booksChange, journalPosts, releaseCall, shareCall } from "./follow-ups.server";

/**
 * Divides what was planned of a payment among artisan, commission and tax, and has the artisan's share let go. Once for each payment.
 * What it lacks since a refund did not come about is added before.
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
    const books = topUp(renewed ? { ...earned.books, share: renewed } : earned.books);
    return { change: booksChange(books), outbox: [...journalPosts(earned.events), ...transferCalls(row, books), ...(books.share ? releaseCall() : [])], result: true };
  });
  return done.ok ? { ok: true, made: done.result } : done;
}

/** Asks for what the gateway refused after the release. `since` is when that was due: the calls of before may still be in the outbox. */
function again(row: PaymentRow, since: Millis): Decision<boolean> {
  const books = topUp({ ...row, share: renewedShare(row) ?? (row.share && { ...row.share, retryAt: null }) });
  return { change: booksChange(books), outbox: [...transferCalls(row, books), ...releaseCall(`again-${since}`)], result: false };
}

/** The transfers that were not asked for before. */
const transferCalls = ({ share: before }: PaymentBooks, { share }: PaymentBooks): OutboxEntry[] => {
  const known = new Set((before ? partsOf(before) : []).map(({ vendorKey }) => vendorKey));
  return (share ? partsOf(share) : []).filter(({ vendorKey }) => !known.has(vendorKey)).flatMap(shareCall);
};

/** The share anew, for what was earned, where the gateway would not take it before; null where it did. */
function renewedShare(books: PaymentBooks): Share | null {
  const amount = divide(books, movedIn(books, "release") - movedIn(books, "clawback")).artisan;
  return books.share?.state === "failed" && amount > 0 ? anotherShare(books.share, amount) : null;
}
