import type { MoneyEvent } from "../ledger/event";
import type { Millis } from "../time/instant";
import { GIVEN_BACK } from "./given-back";
import { keptReceipt, type Meaning, type PaymentBooks, type Receipt, type SeenPayment } from "./books";
import { poolOf, promiseRefund, type RefundCalls } from "./promise-refund";
import { newShare } from "./share";

/** What a sighting of a payment attempt meant: nothing new, an attempt not (yet) paid, or money. */
export type Sighting = "known" | "attempt" | Meaning;

export interface Recorded<Books> {
  books: Books;
  sighting: Sighting;
  events: MoneyEvent[];
  /** The refund that is asked for at once when the money was not needed. */
  surplusRefund: RefundCalls | null;
}

/** An attempt only ever moves on in this order, whatever order news of it comes in: one that failed may still be authorized, one that was given back is over. */
const ORDER: readonly (SeenPayment["state"] | typeof GIVEN_BACK)[] = ["created", "failed", "authorized", GIVEN_BACK, "captured"];
const placeOf = ({ state, failure }: SeenPayment): number => ORDER.indexOf(state === "failed" && failure === GIVEN_BACK ? GIVEN_BACK : state);
const isNews = (before: Receipt | undefined, seen: SeenPayment): boolean => !before || placeOf(seen) > placeOf(before);

/**
 * Takes in a payment attempt as the gateway shows it, by webhook or when asked, any number of times and in any order.
 * The first right capture pays the order, and asks for the artisan's share to go to his account; a further one is promised back in the same step;
 * one of another amount or currency is set apart. `now` is business time.
 */
export function recordPayment<Books extends PaymentBooks>(books: Books, seen: SeenPayment, now: Millis): Recorded<Books> {
  const before = books.receipts.find(({ id }) => id === seen.id);
  if (!isNews(before, seen)) return { books, sighting: "known", events: [], surplusRefund: null };
  const meaning = seen.state === "captured" ? meaningOf(books, seen) : null;
  const receipt = receiptOf(seen, meaning);
  const receipts = before ? books.receipts.map((each) => (each === before ? receipt : each)) : [...books.receipts, receipt];
  const captured = books.captured + (meaning === "kept" || meaning === "surplus" ? seen.amount : 0);
  const next = { ...books, receipts, captured, share: meaning === "kept" ? newShare(books) : books.share };
  if (!meaning) return { books: next, sighting: "attempt", events: [], surplusRefund: null };
  const events = [captureOf(books, seen, receipt)];
  if (meaning !== "surplus") return { books: next, sighting: meaning, events, surplusRefund: null };
  const back = promiseRefund(next, { key: `surplus-${seen.id}`, amount: seen.amount, reason: "surplus", gatewayPayment: seen.id, at: now });
  if (!back.ok) throw new Error(`surplus ${seen.id} cannot be promised back`);
  return { books: back.books, sighting: meaning, events: [...events, ...back.events], surplusRefund: back.calls };
}

function meaningOf(books: PaymentBooks, seen: SeenPayment): Meaning {
  if (seen.amount !== books.amount || seen.currency !== books.currency) return "quarantined";
  return keptReceipt(books) ? "surplus" : "kept";
}

const receiptOf = ({ id, amount, currency, state, method, fee, failure, at, by }: SeenPayment, meaning: Meaning | null): Receipt => ({ id, amount, currency, state, method, fee, failure, at, ...(by ? { by } : {}), meaning });

const captureOf = (books: PaymentBooks, seen: SeenPayment, receipt: Receipt): MoneyEvent => ({ kind: "capture", id: seen.id, booking: books.booking, at: seen.at, currency: seen.currency, amount: seen.amount, fee: seen.fee, into: poolOf(receipt) });
