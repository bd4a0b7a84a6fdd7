import { assertPaise, type Paise } from "../money";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { availableOn, type Move, type MoveKind, type PaymentBooks } from "./books";

export interface WantedMove {
  key: string;
  kind: MoveKind;
  amount: Paise;
  reason: string;
  gatewayPayment: string;
  at: Millis;
}

const KEY = /^[A-Za-z0-9:_-]{1,64}$/;

/** The key as the gateway takes it: 10 characters or more of A-Z a-z 0-9 _ -, with the payment's id in front. */
const vendorKeyOf = (payment: string, key: string): string => `${payment}-${key.replaceAll(":", "_")}`;

/**
 * Promises part of a captured receipt to somebody. The only place that allows money to move:
 * refunds, releases and reserves of a receipt never exceed what it captured, else `more_than_captured`.
 * Asking again with the same key gives the move already made; with another amount it is a bug.
 */
export function reserveMove<Books extends PaymentBooks>(books: Books, wanted: WantedMove): Outcome<{ books: Books; move: Move; made: boolean }> {
  if (!KEY.test(wanted.key)) throw new Error(`not a move key: ${wanted.key}`);
  const vendorKey = vendorKeyOf(books._id, wanted.key);
  const earlier = books.moves.find((move) => move.vendorKey === vendorKey);
  if (earlier) {
    if (earlier.amount !== wanted.amount || earlier.kind !== wanted.kind) throw new Error(`move ${wanted.key} of ${books._id} asked for again with another amount`);
    return { ok: true, books, move: earlier, made: false };
  }
  const receipt = books.receipts.find(({ id }) => id === wanted.gatewayPayment);
  if (!receipt || assertPaise(wanted.amount) === 0 || wanted.amount > availableOn(books, receipt)) return refuse("more_than_captured");
  const move = newMove(wanted, vendorKey);
  return { ok: true, books: { ...books, moves: [...books.moves, move] }, move, made: true };
}

const newMove = (wanted: WantedMove, vendorKey: string): Move => ({
  ...wanted,
  vendorKey,
  state: wanted.kind === "release" ? "processed" : "reserved",
  gatewayRefund: null,
  bankReference: null,
  settledAt: wanted.kind === "release" ? wanted.at : null,
});
