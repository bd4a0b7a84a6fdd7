import type { MoneyEvent } from "../ledger/event";
import { sumPaise, type Paise } from "../money";
import type { Millis } from "../time/instant";
import { availableOn, keptReceipt, type Move, type PaymentBooks, type Receipt } from "./books";
import { thaw } from "./freeze";
import { poolOf, promiseRefund, type RefundCalls } from "./promise-refund";
import { leftToRefund } from "./staff-refund";
import { vendorKeyOf } from "./vendor-key";

const FREEZE = "dispute-";

/** The key of the freeze that an objection at the bank sets. */
export const disputeKey = (dispute: string): string => FREEZE + dispute;

/** The objections that freeze a booking's money now. */
export const openDisputes = ({ freezes }: Pick<PaymentBooks, "freezes">): string[] => freezes.flatMap(({ key }) => (key.startsWith(FREEZE) ? [key.slice(FREEZE.length)] : []));

/** Ends an objection's freeze for good: older news of it freezes nothing any more. Null where that is known already. */
export function decideDispute<Books extends PaymentBooks>(books: Books, dispute: string, at: Millis): ReturnType<typeof thaw<Books>> | null {
  const key = disputeKey(dispute);
  const { decided = [] } = books;
  return decided.includes(key) ? null : thaw({ ...books, decided: [...decided, key] }, key, at);
}

/** Whether a refund is one that the customer's bank made by itself: the gateway has no refund of it. */
export const isByBank = ({ kind, reason }: Pick<Move, "kind" | "reason">): boolean => kind === "refund" && reason === "chargeback";

/** What the customer's bank gave him back by itself of an order's price. */
export const givenByBank = (books: Pick<PaymentBooks, "moves" | "receipts">): Paise => sumPaise(books.moves.filter((move) => isByBank(move) && move.gatewayPayment === keptReceipt(books)?.id).map(({ amount }) => amount));

/** What an objection took that was lost. */
export interface LostDispute {
  id: string;
  /** The receipt it is about. */
  gatewayPayment: string;
  amount: Paise;
  at: Millis;
}

interface Lost<Books> {
  books: Books;
  events: MoneyEvent[];
  /** What the artisan's account has to give back or he owes, as for any refund; null where nothing of the payment was left. */
  calls: RefundCalls | null;
}

/**
 * The bank gave the customer his money back and took it from us. It is a refund that is made already, borne by whom a refund is borne by. Refunds that wait for
 * a freeze to end are made by it as far as it goes; what is more than the payment had left is our own loss. The same objection again changes nothing: null.
 */
export function loseDispute<Books extends PaymentBooks>(books: Books, lost: LostDispute): Lost<Books> | null {
  const receipt = books.receipts.find(({ id, state }) => id === lost.gatewayPayment && state === "captured");
  const key = `lost-${lost.id}`;
  const known = books.moves.some((move) => move.key === key) || books.losses?.some(({ id }) => id === lost.id);
  if (!receipt || known || lost.amount === 0) return null;
  const { books: met, events: over } = meetWaiting(books, lost, receipt);
  const amount = Math.min(lost.amount, leftOn(met, receipt));
  const beyond = lost.amount - amount;
  const unborne: MoneyEvent[] = beyond > 0 ? [{ kind: "chargeback", id: lost.id, booking: books.booking, at: lost.at, currency: receipt.currency, amount: beyond }] : [];
  const next = beyond > 0 ? { ...met, losses: [...(met.losses ?? []), { id: lost.id, amount: beyond, currency: receipt.currency }] } : met;
  if (amount === 0) return { books: next, events: [...over, ...unborne], calls: null };
  const promised = promiseRefund({ ...next, freezes: [] }, { key, amount, reason: "chargeback", gatewayPayment: receipt.id, at: lost.at });
  if (!promised.ok) throw new Error(`a lost objection to ${receipt.id} found less than was left`);
  const made: Move = { ...promised.move, state: "processed", gatewayRefund: lost.id, settledAt: lost.at };
  const moves = promised.books.moves.map((move) => (move.key === key ? made : move));
  const refund: MoneyEvent = { kind: "refund", id: lost.id, booking: books.booking, at: lost.at, currency: receipt.currency, amount };
  return { books: { ...promised.books, moves, freezes: books.freezes }, events: [...over, ...promised.events, refund, ...unborne], calls: promised.calls };
}

/** Refunds that wait and that the bank made by itself are over; of one that it made in part the rest waits on. */
function meetWaiting<Books extends PaymentBooks>(books: Books, { gatewayPayment, amount, at }: LostDispute, receipt: Receipt): { books: Books; events: MoneyEvent[] } {
  let left = amount;
  const events: MoneyEvent[] = [];
  const moves = books.moves.flatMap((move): Move[] => {
    const part = move.state === "frozen" && move.gatewayPayment === gatewayPayment ? Math.min(left, move.amount) : 0;
    if (part === 0) return [move];
    left -= part;
    const of = { id: move.vendorKey, booking: books.booking, at, currency: receipt.currency, amount: move.amount, pool: poolOf(receipt) };
    events.push({ kind: "refund_promise", ...of }, { kind: "refund_withdrawn", ...of });
    const over: Move = { ...move, state: "failed", settledAt: at };
    const key = `${move.key}_rest`;
    return part === move.amount ? [over] : [over, { ...move, key, vendorKey: vendorKeyOf(books._id, key), amount: move.amount - part, at }];
  });
  return { books: { ...books, moves }, events };
}

const leftOn = (books: PaymentBooks, receipt: Receipt): Paise => (keptReceipt(books)?.id === receipt.id ? leftToRefund(books) : availableOn(books, receipt));
