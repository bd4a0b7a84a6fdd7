import type { MoneyEvent } from "../ledger/event";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { availableOn, keptReceipt, type PaymentBooks } from "./books";
import { divide } from "./divide";
import { reserveMove } from "./guard";

/** One booking earns once, so the key is a constant. */
const KEY = "earning";

/**
 * Releases what was planned, as far as it was not refunded since, to artisan, platform and tax. Asked for again it changes nothing and gives no event.
 * Refuses with `money_frozen`, and with `more_than_captured` when nothing is planned or left.
 */
export function recordEarning<Books extends PaymentBooks>(books: Books, at: Millis): Outcome<{ books: Books; events: MoneyEvent[] }> {
  const receipt = keptReceipt(books);
  if (books.moves.some(({ key }) => key === KEY)) return { ok: true, books, events: [] };
  if (!receipt || !books.planned) return refuse("more_than_captured");
  const amount = Math.min(books.planned.amount, availableOn(books, receipt));
  const reserved = reserveMove(books, { key: KEY, kind: "release", amount, reason: "earned", gatewayPayment: receipt.id, at });
  if (!reserved.ok) return reserved;
  const event: MoneyEvent = { kind: "earning", id: reserved.move.vendorKey, booking: books.booking, at, currency: receipt.currency, artisan: books.artisan, split: divide(books, amount) };
  return { ok: true, books: { ...reserved.books, planned: null }, events: [event] };
}
