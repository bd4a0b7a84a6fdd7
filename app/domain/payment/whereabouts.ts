import type { HistoryLine } from "../booking/booking";
import { releaseTime } from "../booking/release-time";
import type { BookingState } from "../booking/states";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import { availableOn, keptReceipt, movedIn, type PaymentBooks } from "./books";
import { divide } from "./divide";
import { reviewOf } from "./freeze-day";
import type { PayoutRest } from "./payout-rest";
import { leftOf, letGoAt, type Given } from "./share";
import { stillClaimed, toldDecided, toldRefunds, type ToldRefund } from "./told-refunds";

/** Why money is still held: the visit is to come, its customer may object, the payout rests, it is frozen, or it is about to move. */
export type HeldFor = "visit" | "objection" | "bank" | "contact" | "frozen" | "soon";

/** A part of a booking's money, who has it now, until when and why. Amounts in paise. */
export type MoneyPart =
  | { where: "held"; amount: Paise; why: HeldFor; reason: string | null; since: Millis | null; until: Millis | null }
  | { where: "released"; amount: Paise; at: Millis }
  | { where: "paid_out"; amount: Paise; at: Millis; payout: string }
  | { where: "owed"; amount: Paise; at: Millis }
  | ({ where: "refund" } & ToldRefund);

/** A part, and of one that was paid out what became of its payout. */
export type MoneyPlace = MoneyPart & { paid?: { state: "created" | "processed" | "returned"; at: Millis } | undefined };

interface Question {
  booking: { state: BookingState; history: readonly Pick<HistoryLine, "actor" | "at" | "to">[]; refund?: { amount: Paise } | null };
  books: PaymentBooks | null;
  /** Who asks. The artisan is told of his own part, and why it rests; the customer of what he paid. */
  side: "customer" | "artisan";
  rest: PayoutRest | null;
  now: Millis;
}

/**
 * Where the money of a booking is at `now`, part by part: what goes back first, then what is kept. What was refused to the customer and is his all the same is told as such, and not as held for the artisan. Nothing was paid: nothing is anywhere.
 * The payment company has all of it until it is paid out or refunded; the marketplace has none of it but its commission.
 */
export function whereabouts({ booking, books, side, rest, now }: Question): MoneyPart[] {
  const receipt = books && keptReceipt(books);
  if (!books || !receipt) return [];
  const told = toldRefunds(books, now).filter(({ of }) => of === "kept");
  const back = told.map((refund) => ({ where: "refund" as const, ...refund }));
  const kept = receipt.amount - movedIn(books, "refund", receipt.id) - Math.min(stillClaimed(told), availableOn(books, receipt));
  if (kept <= 0) return back;
  return [...back, ...keptParts({ booking, books, side, rest, now }, kept)];
}

/** The parts of a booking's orders as one list: what is told alike is one part. */
export function joinParts(parts: readonly MoneyPart[]): MoneyPart[] {
  const joined = new Map<string, MoneyPart>();
  for (const part of parts) {
    const told = JSON.stringify({ ...part, amount: 0 });
    joined.set(told, { ...part, amount: part.amount + (joined.get(told)?.amount ?? 0) });
  }
  return [...joined.values()];
}

function keptParts(asked: Omit<Question, "books"> & { books: PaymentBooks }, kept: Paise): MoneyPart[] {
  const { books, side } = asked;
  const { share } = books;
  const netted = side === "artisan" ? (share?.reversals.filter(({ why, state }) => why === "debt" && state !== "refused") ?? []) : [];
  const owed = netted.map(({ amount, at }): MoneyPart => ({ where: "owed", amount, at }));
  const amount = side === "customer" ? kept : share && share.state !== "failed" ? Math.min(leftOf(share), divide(books, kept).artisan) : divide(books, kept).artisan;
  const release = books.moves.find(({ kind }) => kind === "release");
  const frozen = books.freezes.some((freeze) => !freeze.letGoAt) && share !== null && letGoAt(share) === null;
  if (!release || frozen) return [...owed, heldPart(asked, amount, kept)];
  if (amount === 0) return owed;
  const given = (part: Paise, payout: string | null | undefined): MoneyPart[] => (part <= 0 ? [] : [payout ? { where: "paid_out", amount: part, at: release.at, payout } : { where: "released", amount: part, at: release.at }]);
  const [payout, another] = [share && lastPayout(share), share?.topUp && lastPayout(share.topUp)];
  const more = share?.topUp && another !== payout ? Math.min(share.topUp.amount, amount) : 0;
  return [...owed, ...given(amount - more, payout), ...given(more, another)];
}

/** The payout that a transfer went out in last: until there is another one, that may be one which the bank sent back. */
const lastPayout = ({ payout, returned = [] }: Given): string | null => payout ?? returned.at(-1) ?? null;

/** What is held of an order, `amount` as the asker is told of it. What staff decided to give back and nothing promised yet is told as that, whole to both. */
function heldPart({ booking: { state, history, refund }, books: { freezes, planned }, side, rest, now }: Omit<Question, "books"> & { books: PaymentBooks }, amount: Paise, kept: Paise): MoneyPart {
  const held = { where: "held" as const, amount, reason: null, since: null };
  const [frozen] = freezes;
  if (frozen) return { ...held, why: "frozen", reason: frozen.reason, since: frozen.at, until: Math.max(...freezes.map(reviewOf)) };
  if (state === "requested" || state === "confirmed") return { ...held, why: "visit", until: null };
  const last = history.at(-1);
  if (last?.to === "cancelled" && last.actor === "staff" && refund && !planned) return { where: "refund", ...toldDecided({ amount: refund.amount, at: last.at, actor: last.actor }, kept) };
  const done = history.findLast(({ to }) => to === "completed");
  const at = planned?.at ?? (done ? releaseTime(done) : now);
  if (side === "artisan" && rest && rest.until > at) return { ...held, why: rest.why, until: rest.until };
  return at > now ? { ...held, why: "objection", until: at } : { ...held, why: "soon", until: null };
}
