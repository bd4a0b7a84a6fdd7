import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import type { Move, PaymentBooks } from "./books";

/** A refund as the gateway shows it; `key` is the one it was asked for with. */
export interface SeenRefund {
  id: string;
  key: string;
  payment: string;
  amount: Paise;
  state: "pending" | "processed" | "failed";
  bankReference: string | null;
  at: Millis;
}

/** "unknown" is a refund that we never asked for: the gateway's word is taken, and staff are told. */
export type RefundSighting = "known" | "sent" | "processed" | "failed" | "unknown";

export interface RefundRecorded<Books> {
  books: Books;
  sighting: RefundSighting;
  move: Move;
  events: MoneyEvent[];
}

const ORDER: readonly Move["state"][] = ["reserved", "sent", "processed"];
const STATES = { pending: "sent", processed: "processed", failed: "failed" } as const;

/** Takes in a refund as the gateway shows it, any number of times and in any order. What is settled stays settled. */
export function recordRefund<Books extends PaymentBooks>(books: Books, seen: SeenRefund): RefundRecorded<Books> {
  const earlier = books.moves.find((move) => move.kind === "refund" && (move.gatewayRefund === seen.id || move.vendorKey === seen.key));
  const state = STATES[seen.state];
  if (earlier && !isNews(earlier, state)) return { books, sighting: "known", move: earlier, events: [] };
  const move: Move = { ...(earlier ?? unasked(seen)), state, gatewayRefund: seen.id, bankReference: seen.bankReference, settledAt: state === "sent" ? null : seen.at };
  const moves = earlier ? books.moves.map((each) => (each === earlier ? move : each)) : [...books.moves, move];
  return { books: { ...books, moves }, sighting: earlier ? state : "unknown", move, events: state === "processed" ? [refundOf(books, move, seen)] : [] };
}

const isNews = (move: Move, state: Move["state"]): boolean =>
  move.state !== "processed" && move.state !== "failed" && (state === "failed" || ORDER.indexOf(state) > ORDER.indexOf(move.state));

const unasked = (seen: SeenRefund): Move => ({
  key: seen.id,
  vendorKey: seen.key,
  kind: "refund",
  amount: seen.amount,
  state: "reserved",
  reason: "unasked",
  gatewayPayment: seen.payment,
  gatewayRefund: seen.id,
  bankReference: null,
  at: seen.at,
  settledAt: null,
});

function refundOf(books: PaymentBooks, move: Move, seen: SeenRefund): MoneyEvent {
  const receipt = books.receipts.find(({ id }) => id === seen.payment);
  return { kind: "refund", id: seen.id, booking: books.booking, at: seen.at, currency: receipt?.currency ?? books.currency, amount: move.amount, outOf: receipt?.meaning === "quarantined" ? "quarantine" : "held" };
}
