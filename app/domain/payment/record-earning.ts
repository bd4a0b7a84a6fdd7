import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { LineItem } from "../pricing/line-item";
import { splitKept } from "../pricing/split";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { keptReceipt, type PaymentBooks } from "./books";
import { reserveMove } from "./guard";

export interface Earning {
  artisan: string;
  /** The booking's frozen lines: their rates divide what is kept. */
  items: readonly LineItem[];
  /** What is kept of the booking, in paise: the total when it was served, less after a partly refunded cancellation. */
  amount: Paise;
  at: Millis;
}

/** One booking earns once, so the key is a constant. */
const KEY = "earning";

/** Releases what is kept of a booking to artisan, platform and tax. Asked for again it changes nothing and gives no event. */
export function recordEarning<Books extends PaymentBooks>(books: Books, { artisan, items, amount, at }: Earning): Outcome<{ books: Books; events: MoneyEvent[] }> {
  const receipt = keptReceipt(books);
  if (!receipt) return refuse("more_than_captured");
  const reserved = reserveMove(books, { key: KEY, kind: "release", amount, reason: "earned", gatewayPayment: receipt.id, at });
  if (!reserved.ok) return reserved;
  if (!reserved.made) return { ok: true, books, events: [] };
  const event: MoneyEvent = { kind: "earning", id: reserved.move.vendorKey, booking: books.booking, at, currency: receipt.currency, artisan, split: splitKept(items, amount) };
  return { ok: true, books: reserved.books, events: [event] };
}
