import type { MoneyEvent } from "../ledger/event";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { availableOn, keptReceipt, movedIn, type PaymentBooks } from "./books";
import { dividedBetween } from "./divide";
import { reserveMove } from "./guard";
import { nextKey } from "./share";

/** One visit earns once. What refused refunds had taken of that is released under the keys that follow. */
export const EARNING = "earning";

/** Whether this is the release of a visit's earning, not of what a refused refund had taken of it. */
export const isEarning = ({ key }: { key: string }): boolean => key === EARNING;

/**
 * Releases what was planned, as far as it was not refunded since, to artisan, platform and tax. Asked for again it changes nothing and gives no event.
 * Refuses with `money_frozen`, and with `more_than_captured` when nothing is planned or left.
 */
export function recordEarning<Books extends PaymentBooks>(books: Books, at: Millis): Outcome<{ books: Books; events: MoneyEvent[] }> {
  const receipt = keptReceipt(books);
  const earlier = books.moves.findLast(({ kind }) => kind === "release");
  if (earlier && !books.planned) return { ok: true, books, events: [] };
  if (!receipt || !books.planned) return refuse("more_than_captured");
  const amount = Math.max(0, Math.min(books.planned.amount, availableOn(books, receipt)));
  const kept = movedIn(books, "release") - movedIn(books, "clawback");
  const reserved = reserveMove(books, { key: earlier ? nextKey(earlier.key) : EARNING, kind: "release", amount, reason: "earned", gatewayPayment: receipt.id, at });
  if (!reserved.ok) return reserved;
  const event: MoneyEvent = { kind: "earning", id: reserved.move.vendorKey, booking: books.booking, at, currency: receipt.currency, artisan: books.artisan, split: dividedBetween(books, kept + amount, kept) };
  return { ok: true, books: { ...reserved.books, planned: null }, events: [event] };
}
