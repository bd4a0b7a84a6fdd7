import { sumPaise, type Paise } from "../money";
import type { Millis } from "../time/instant";
import { keptReceipt, type Move, type PaymentBooks } from "./books";

export type PaymentState = "unpaid" | "confirming" | "failed" | "paid" | "partly_refunded" | "refunded";

/** What the two sides are told about the money of a booking; always reckoned, never stored. */
export interface PaymentStatus {
  state: PaymentState;
  paid: Paise;
  refunded: Paise;
  /** Promised back and not yet with the bank. */
  refunding: Paise;
  /** Why the last attempt failed, when nothing is paid. */
  failure: string | null;
}

/** `returned` says the customer came back from the gateway, which has not told us yet what happened. */
export function paymentStatus(books: PaymentBooks, { returned = false }: { returned?: boolean } = {}): PaymentStatus {
  const kept = keptReceipt(books);
  const refunds = books.moves.filter((move) => move.kind === "refund" && move.gatewayPayment === kept?.id);
  const refunded = sumIn(refunds, ["processed"]);
  const refunding = sumIn(refunds, ["frozen", "reserved", "sent"]);
  const last = books.receipts.at(-1);
  return { state: kept ? paidState(kept.amount, refunded + refunding) : unpaidState(books, returned), paid: kept?.amount ?? 0, refunded, refunding, failure: kept ? null : (last?.failure ?? null) };
}

/** When the last attempt began that the bank has not decided about; null where there is none, or the order is paid. */
export function undecidedSince(books: Pick<PaymentBooks, "receipts">): Millis | null {
  const waiting = keptReceipt(books) ? [] : books.receipts.filter(({ state }) => state === "created" || state === "authorized");
  return waiting.length > 0 ? Math.max(...waiting.map(({ at }) => at)) : null;
}

const sumIn = (moves: Move[], states: Move["state"][]): Paise => sumPaise(moves.filter((move) => states.includes(move.state)).map((move) => move.amount));

const paidState = (paid: Paise, back: Paise): PaymentState => (back === 0 ? "paid" : back < paid ? "partly_refunded" : "refunded");

function unpaidState({ receipts }: PaymentBooks, returned: boolean): PaymentState {
  if (receipts.some(({ state }) => state !== "failed")) return "confirming";
  if (receipts.length > 0) return "failed";
  return returned ? "confirming" : "unpaid";
}
