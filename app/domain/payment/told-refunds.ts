import type { HistoryLine } from "../booking/booking";
import { sumPaise, type Paise } from "../money";
import type { Millis } from "../time/instant";
import { needsSecond } from "./approval-limit";
import type { Meaning, Move, PaymentBooks } from "./books";
import { earnedInstead } from "./compare-books";
import { reviewOf } from "./freeze-day";
import { SENT_ANEW_WITHIN } from "./plan-return";

/**
 * How far a refund has come. to_confirm: one member of staff decided it, and so much goes back only with a second one; waits: until the last freeze ends; under_way: to the bank; sent: the bank has it; not_sent: it was refused for good, and staff send
 * it in another way; late: they have not by the day they had; let_be: refused, and its money was earned with all the rest, so that nobody looks after it.
 */
export type RefundStage = "to_confirm" | "waits" | "under_way" | "sent" | "not_sent" | "late" | "let_be";

/** A refund as those are told whom it concerns. */
export interface ToldRefund {
  stage: RefundStage;
  amount: Paise;
  /** When it was asked for. */
  since: Millis;
  /** When what it takes the place of was asked for, where that was refused. */
  instead: Millis | null;
  /** Of what it is: the payment that pays for the booking, a second one, one of a wrong amount. */
  of: Meaning;
  /** Why it waits. */
  reason: string | null;
  /** When the bank got it, or it was refused. */
  at: Millis | null;
  /** By when it is looked at or sent in another way. */
  by: Millis | null;
  bankReference: string | null;
}

/**
 * Every refund of an order as it stands at `now`, oldest first. One that was refused is told as far as no later one of the same receipt took its place,
 * and the later one says when the first was asked for.
 */
export const toldRefunds = (books: PaymentBooks, now: Millis): ToldRefund[] => toldMoves(books, now).map(([, told]) => told);

/** The refund of a key, as `toldRefunds` tells it; null for one that others took the place of. */
export const toldRefund = (books: PaymentBooks, key: string, now: Millis): ToldRefund | null => toldMoves(books, now).find(([move]) => move.key === key)?.[1] ?? null;

function toldMoves(books: PaymentBooks, now: Millis): [Move, ToldRefund][] {
  return books.receipts.flatMap((receipt) => {
    const moves = books.moves.filter(({ kind, gatewayPayment }) => kind === "refund" && gatewayPayment === receipt.id);
    const { open, instead } = madeAgain(moves);
    const told = moves.map((move): [Move, ToldRefund] => [move, { ...toldMove(move, books, now), amount: open.get(move) ?? move.amount, instead: instead.get(move) ?? null, of: receipt.meaning ?? "kept" }]);
    return told.filter(([, { amount }]) => amount > 0);
  });
}

/** What a booking's end decided to give back. */
export interface DecidedRefund {
  amount: Paise;
  at: Millis;
  actor: HistoryLine["actor"] | null;
}

/** Of what was decided, `amount` of which no order has yet: it is under way, or waits for a second member of staff. */
export const toldDecided = (decided: DecidedRefund, amount: Paise): ToldRefund => ({ ...blank, stage: decided.actor === "staff" && needsSecond(decided.amount, decided.at) ? "to_confirm" : "under_way", amount, since: decided.at, instead: null, of: "kept" });

/** Every refund of a booking's orders. What its end decided is told before any order has it. */
export function refundsOfBooking(orders: readonly PaymentBooks[], decided: DecidedRefund | null, now: Millis): ToldRefund[] {
  const told = orders.flatMap((books) => toldRefunds(books, now));
  if (!decided || decided.amount === 0 || told.some(({ of }) => of === "kept")) return told;
  return [toldDecided(decided, decided.amount), ...told];
}

/** What of the money that pays for a booking was refused to the customer and is his all the same. */
export const stillClaimed = (told: readonly ToldRefund[]): Paise => sumPaise(told.filter(({ stage, of }) => of === "kept" && (stage === "not_sent" || stage === "late")).map(({ amount }) => amount));

const blank = { reason: null, at: null, by: null, bankReference: null };

function toldMove(move: Move, books: PaymentBooks, now: Millis): Omit<ToldRefund, "amount" | "instead" | "of"> {
  const { state, at: since, settledAt, bankReference } = move;
  switch (state) {
    case "frozen":
      return { ...blank, stage: "waits", since, reason: books.freezes[0]?.reason ?? null, by: books.freezes.length > 0 ? Math.max(...books.freezes.map(reviewOf)) : null };
    case "reserved":
    case "sent":
      return { ...blank, stage: "under_way", since };
    case "processed":
      return { ...blank, stage: "sent", since, at: settledAt ?? since, bankReference };
    case "failed": {
      const at = settledAt ?? since;
      if (earnedInstead(books, move)) return { ...blank, stage: "let_be", since, at };
      const by = at + SENT_ANEW_WITHIN;
      return { ...blank, stage: now > by ? "late" : "not_sent", since, at, by };
    }
  }
}

/** How much of each refused refund no later one stands for yet, and of the later ones since when they were asked for first. */
function madeAgain(moves: readonly Move[]): { open: Map<Move, Paise>; instead: Map<Move, Millis> } {
  const open = new Map<Move, Paise>();
  const instead = new Map<Move, Millis>();
  const left = new Map(moves.map((move) => [move, move.amount]));
  for (const refused of moves.filter(({ state }) => state === "failed").sort((one, other) => endOf(one) - endOf(other))) {
    let missing = refused.amount;
    for (const later of moves.slice(moves.indexOf(refused) + 1).filter(({ at }) => at >= endOf(refused))) {
      const taken = Math.min(missing, left.get(later) ?? 0);
      if (taken === 0) continue;
      missing -= taken;
      left.set(later, (left.get(later) ?? 0) - taken);
      if (!instead.has(later)) instead.set(later, instead.get(refused) ?? refused.at);
    }
    open.set(refused, missing);
  }
  return { open, instead };
}

const endOf = ({ settledAt, at }: Move): Millis => settledAt ?? at;
