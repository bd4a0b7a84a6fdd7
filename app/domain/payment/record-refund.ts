import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import type { Move, PaymentBooks } from "./books";
import { isByBank } from "./dispute";
import { planReturn } from "./plan-return";
import { poolOf, startRefund, takeBack } from "./promise-refund";

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

/** "unknown" is a refund that we never asked for: the gateway's word is taken, and staff are told. "numbered": the bank's number of one that was done came later. */
export type RefundSighting = "known" | Move["state"] | "unknown" | "numbered";

export interface RefundRecorded<Books> {
  books: Books;
  sighting: RefundSighting;
  move: Move;
  events: MoneyEvent[];
  /** The key of what has to come back from the artisan's account for a refund that we never asked for. */
  reversal: string | null;
  /** What of that the artisan owes anew, in paise: it had been kept for an earlier debt. */
  owed: Paise;
}

const ORDER: readonly Move["state"][] = ["frozen", "reserved", "sent", "processed"];
const STATES = { pending: "sent", processed: "processed", failed: "failed" } as const;

/**
 * Takes in a refund as the gateway shows it, any number of times and in any order. What is settled stays settled.
 * One that failed leaves the money where it was promised from, and what it had taken of a release is planned to go back there. One we never asked for is taken in with all that it means for the artisan's share
 * and for what was earned. Where it failed, or gives back an attempt that was never captured, nothing of ours moved.
 */
export function recordRefund<Books extends PaymentBooks>(books: Books, seen: SeenRefund): RefundRecorded<Books> {
  const earlier = books.moves.find((move) => move.kind === "refund" && (move.gatewayRefund === seen.id || move.vendorKey === seen.key));
  const state = STATES[seen.state];
  if (earlier && lacksNumber(earlier) && state === "processed" && seen.bankReference !== null) {
    const move: Move = { ...earlier, bankReference: seen.bankReference };
    return { books: { ...books, moves: books.moves.map((each) => (each === earlier ? move : each)) }, sighting: "numbered", move, events: [], reversal: null, owed: 0 };
  }
  const nothing = earlier ? !isNews(earlier, state) : state === "failed" || !books.receipts.some((receipt) => receipt.id === seen.payment && receipt.state === "captured");
  if (nothing) return { books, sighting: "known", move: earlier ?? unasked(seen), events: [], reversal: null, owed: 0 };
  const begun = earlier ? { books, events: [], calls: null } : begin(books, unasked(seen));
  const before = begun.books.moves.find((move) => move === earlier || move.key === seen.id) ?? unasked(seen);
  const move: Move = { ...before, state, gatewayRefund: seen.id, bankReference: seen.bankReference, settledAt: state === "sent" ? null : seen.at };
  const moves = begun.books.moves.map((each) => (each === before ? move : each));
  return { books: planReturn({ ...begun.books, moves }, move, seen.at), sighting: earlier ? state : "unknown", move, events: [...begun.events, ...ended(books, move, seen)], reversal: begun.calls?.reversal ?? null, owed: begun.calls?.owed ?? 0 };
}

/** Whether the customer's bank has it, as the gateway says, and its number for it is not known yet. */
export const lacksNumber = (move: Move): boolean => move.kind === "refund" && move.state === "processed" && move.bankReference === null && !isByBank(move);

function begin<Books extends PaymentBooks>(books: Books, move: Move) {
  const taken = takeBack(books, move, { made: true });
  const started = startRefund({ ...taken.books, moves: [...taken.books.moves, move] }, move, move.at);
  return { ...started, events: [...taken.events, ...started.events] };
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

/** A promise that the gateway refused to keep: the money stays where it was promised from, and what it had taken of a release is planned to go back there. Any other move is left as it is. */
export function withdrawRefund<Books extends PaymentBooks>(books: Books, key: string, at: Millis): { books: Books; events: MoneyEvent[] } {
  const asked = books.moves.find((move) => move.key === key && move.state === "reserved");
  if (!asked) return { books, events: [] };
  const move: Move = { ...asked, state: "failed", settledAt: at };
  return { books: planReturn({ ...books, moves: books.moves.map((each) => (each === asked ? move : each)) }, move, at), events: ended(books, move, { id: "", payment: asked.gatewayPayment, at }) };
}

/** The customer's bank has it, or the gateway could not give it. */
function ended(books: PaymentBooks, move: Move, { id, payment, at }: Pick<SeenRefund, "id" | "payment" | "at">): MoneyEvent[] {
  const receipt = books.receipts.find((each) => each.id === payment);
  const of = { booking: books.booking, at, currency: receipt?.currency ?? books.currency, amount: move.amount };
  if (move.state === "processed") return [{ kind: "refund", id, ...of }];
  return move.state === "failed" ? [{ kind: "refund_withdrawn", id: move.vendorKey, ...of, pool: poolOf(receipt) }] : [];
}
