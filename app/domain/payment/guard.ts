import { assertPaise, type Paise } from "../money";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { availableOn, keptReceipt, type Move, type PaymentBooks } from "./books";
import { vendorKeyOf } from "./vendor-key";

export interface WantedMove {
  key: string;
  kind: "refund" | "release";
  amount: Paise;
  reason: string;
  gatewayPayment: string;
  at: Millis;
}

const KEY = /^[A-Za-z0-9:_-]{1,64}$/;

/**
 * Promises part of a captured receipt to somebody. The only place that allows money to move:
 * refunds and releases of a receipt never exceed what it captured, else `more_than_captured`. While the order is frozen
 * a release is refused with `money_frozen`, and a refund is promised and waits.
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
  const frozen = books.freezes.length > 0 && keptReceipt(books)?.id === wanted.gatewayPayment;
  if (frozen && wanted.kind === "release") return refuse("money_frozen");
  const receipt = books.receipts.find(({ id }) => id === wanted.gatewayPayment);
  if (!receipt || assertPaise(wanted.amount) === 0 || wanted.amount > availableOn(books, receipt)) return refuse("more_than_captured");
  const move = newMove(wanted, vendorKey, frozen);
  return { ok: true, books: { ...books, moves: [...books.moves, move] }, move, made: true };
}

const newMove = (wanted: WantedMove, vendorKey: string, frozen: boolean): Move => ({
  ...wanted,
  vendorKey,
  state: wanted.kind === "release" ? "processed" : frozen ? "frozen" : "reserved",
  gatewayRefund: null,
  bankReference: null,
  settledAt: wanted.kind === "release" ? wanted.at : null,
});
