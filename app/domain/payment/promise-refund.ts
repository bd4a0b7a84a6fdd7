import type { MoneyEvent, Pool } from "../ledger/event";
import type { Paise } from "../money";
import type { Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { askBack } from "./ask-back";
import { availableOn, clawbackKey, keptReceipt, movedIn, type Move, type PaymentBooks, type Receipt } from "./books";
import { dividedBetween } from "./divide";
import { reserveMove } from "./guard";
import { vendorKeyOf } from "./vendor-key";

export interface WantedRefund {
  key: string;
  amount: Paise;
  reason: string;
  gatewayPayment: string;
  at: Millis;
}

export interface Promised<Books> {
  books: Books;
  move: Move;
  made: boolean;
  events: MoneyEvent[];
  /** What has to be asked of the gateway now, in this order; nothing while the order is frozen. */
  calls: RefundCalls | null;
}

export interface RefundCalls {
  /** The key of the reversal that comes first, where the artisan's account holds part of the money. */
  reversal: string | null;
  refund: string;
  /** What the artisan owes anew, in paise: it had been kept for an earlier debt. */
  owed: Paise;
}

/**
 * Promises money back to the customer. What was released already is taken back from artisan, platform and tax by the frozen rates.
 * Asked for again it changes nothing. Refuses as `reserveMove` does.
 */
export function promiseRefund<Books extends PaymentBooks>(books: Books, wanted: WantedRefund): Outcome<Promised<Books>> {
  const taken = takeBack(books, wanted);
  const reserved = reserveMove(taken.books, { ...wanted, kind: "refund" });
  if (!reserved.ok) return reserved;
  if (!reserved.made) return { ok: true, books, move: reserved.move, made: false, events: [], calls: null };
  if (reserved.move.state === "frozen") return { ok: true, books: reserved.books, move: reserved.move, made: true, events: taken.events, calls: null };
  const started = startRefund(reserved.books, reserved.move, wanted.at);
  return { ok: true, ...started, move: reserved.move, made: true, events: [...taken.events, ...started.events] };
}

/** Begins a promised refund: the artisan's account gives back what it holds beyond his part, then the gateway pays. */
export function startRefund<Books extends PaymentBooks>(books: Books, move: Move, at: Millis): Pick<Promised<Books>, "books" | "events" | "calls"> {
  const asked = keptReceipt(books)?.id === move.gatewayPayment ? askBack(books, `${move.key}_share`, at) : { books, events: [], reversal: null, owed: 0 };
  const receipt = receiptOf(books, move);
  const promise: MoneyEvent = { kind: "refund_promise", id: move.vendorKey, booking: books.booking, at, currency: receipt?.currency ?? books.currency, amount: move.amount, pool: poolOf(receipt) };
  return { books: asked.books, events: [promise, ...asked.events], calls: { reversal: asked.reversal, refund: move.key, owed: asked.owed } };
}

/** Where the money of a receipt waits. */
export const poolOf = (receipt: Receipt | undefined): Pool => (receipt?.meaning === "quarantined" ? "quarantine" : receipt?.meaning === "surplus" ? "customer" : "held");

const receiptOf = (books: PaymentBooks, move: Move): Receipt | undefined => books.receipts.find(({ id }) => id === move.gatewayPayment);

/**
 * Takes back from a release what a refund needs beyond what is still held; a refund that is known already takes nothing, nor does one that needs more than was released.
 * One that was `made` already takes of it what is there.
 */
export function takeBack<Books extends PaymentBooks>(books: Books, { key, amount, reason, gatewayPayment, at }: WantedRefund, { made = false } = {}): { books: Books; events: MoneyEvent[] } {
  const receipt = keptReceipt(books);
  if (!receipt || receipt.id !== gatewayPayment || books.moves.some((move) => move.vendorKey === vendorKeyOf(books._id, key))) return { books, events: [] };
  const released = movedIn(books, "release", receipt.id) - movedIn(books, "clawback", receipt.id);
  const needed = amount - availableOn(books, receipt);
  const short = made ? Math.min(needed, released) : needed;
  if (short <= 0 || short > released) return { books, events: [] };
  const vendorKey = vendorKeyOf(books._id, clawbackKey(key));
  const move: Move = { key: clawbackKey(key), vendorKey, kind: "clawback", amount: short, state: "processed", reason, gatewayPayment, gatewayRefund: null, bankReference: null, at, settledAt: at };
  const event: MoneyEvent = { kind: "clawback", id: vendorKey, booking: books.booking, artisan: books.artisan, at, currency: receipt.currency, split: dividedBetween(books, released, released - short) };
  return { books: { ...books, moves: [...books.moves, move] }, events: [event] };
}
