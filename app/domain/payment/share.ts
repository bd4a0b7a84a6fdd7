import type { MoneyEvent } from "../ledger/event";
import { sumPaise, type Paise } from "../money";
import { hours, type Millis } from "../time/instant";
import { clawbackKey, keptReceipt, movedIn, type PaymentBooks, type Receipt } from "./books";
import { divide } from "./divide";
import { vendorKeyOf } from "./vendor-key";

/** Money taken back out of the artisan's share, for a refund or for what he owes. Refused: the gateway would not take it back. */
export interface Reversal {
  key: string;
  why: "refund" | "debt";
  vendorKey: string;
  amount: Paise;
  state: "reserved" | "processed" | "refused";
  gatewayReversal: string | null;
  /** Why the gateway refused it, where that was not for want of money on the account. */
  refusal?: string | undefined;
  /** It comes out of the top-up; missing: out of the first transfer. */
  of?: "topUp" | undefined;
  at: Millis;
}

/** A transfer to the artisan's linked account: asked for, there and held, let go, paid out. */
export interface Given {
  vendorKey: string;
  amount: Paise;
  state: "reserved" | "processed" | "failed";
  transfer: string | null;
  /** When the gateway was first seen to have let it go, to be paid out. Business time. */
  releasedAt: Millis | null;
  /** The payout that it was part of. */
  payout: string | null;
  /** Payouts that it was part of and that the bank sent back; missing: none was. */
  returned?: string[] | undefined;
}

/** The artisan's part of a captured order on his linked account. */
export interface Share extends Given {
  account: string;
  reversals: Reversal[];
  /** What was taken back for a refund that never came about, given once more when it was earned; missing: nothing was. */
  topUp?: Given | undefined;
  /** When the gateway was about to be told to let it go: a freeze from then on comes too late for it. Missing or null: it was not. */
  lettingGoAt?: Millis | null | undefined;
  /** What he owes in place of what did not come back for refunds; missing: whatever was refused. */
  owes?: Paise | undefined;
  /** What of that is struck out, because the refund it was for never came about; missing: nothing. */
  lifts?: Lift[] | undefined;
  /** What was kept of it for his debts when it was about to be let go, decided once; missing: not yet, or a reversal says it. */
  netted?: Paise | undefined;
  /** When what the gateway refused after the money was earned is asked for anew; missing or null: nothing is. */
  retryAt?: Millis | null | undefined;
}

/** What he no longer owes in place of giving it back. `kept`: how much of it he owed until then; the rest had been kept from other visits. Null: his debts were not asked yet. */
export interface Lift {
  key: string;
  vendorKey: string;
  amount: Paise;
  kept: Paise | null;
}

/** A "no" to giving or letting go what was earned is asked about once more a day later: an account may be active again by then. */
const RETRY = hours(24);

/** The share as it waits for another try, if what it holds was earned already. Before that the release asks anew. */
export const retried = (share: Share, { moves }: Pick<PaymentBooks, "moves">, now: Millis): Share => (moves.some(({ kind }) => kind === "release") ? { ...share, retryAt: now + RETRY } : share);

/** The share as it is asked for once the order is paid; null for an order without a linked account. */
export const newShare = ({ _id, account, split }: Pick<PaymentBooks, "_id" | "account" | "split">): Share | null =>
  account === null || split.artisan === 0 ? null : { account, vendorKey: vendorKeyOf(_id, "share"), amount: split.artisan, state: "reserved", transfer: null, reversals: [], releasedAt: null, payout: null };

/** The share asked for anew, under another key, after the gateway refused the first: what is the artisan's of what is kept. */
export const anotherShare = (earlier: Share, amount: Paise): Share => ({ ...earlier, vendorKey: nextKey(earlier.vendorKey), amount, state: "reserved", transfer: null, reversals: [], retryAt: null });

/** `-again`, then `-again2`, and so on. */
export function nextKey(key: string): string {
  const [, first = key, again, tries] = /^(.*?)(-again(\d*))?$/.exec(key) ?? [];
  return again === undefined ? `${first}-again` : `${first}-again${Number(tries || 1) + 1}`;
}

/** What is taken out of what was given; nothing is out of a top-up that never came to be. */
const taken = ({ reversals, topUp }: Share, is: (reversal: Reversal) => boolean = () => true): Paise =>
  sumPaise(reversals.filter((each) => each.state !== "refused" && (each.of === undefined || topUp?.state !== "failed") && is(each)).map(({ amount }) => amount));

const takenFor = (share: Share, what: Reversal["why"]): Paise => taken(share, ({ why }) => why === what);

const givenOf = ({ amount, topUp }: Share): Paise => amount + (topUp && topUp.state !== "failed" ? topUp.amount : 0);

/** What is left of the share once every reversal asked for has been made. */
export const leftOf = (share: Share): Paise => givenOf(share) - taken(share);

/** What of that is on his account by now: so much can come back at once. */
export function thereOf(share: Share): Paise {
  const { topUp } = share;
  const first = share.state === "processed" ? share.amount - taken(share, ({ of }) => of === undefined) : 0;
  return Math.max(0, first) + (topUp?.state === "processed" ? Math.max(0, topUp.amount - taken(share, ({ of }) => of === "topUp")) : 0);
}

/** The transfers that the share consists of. */
export const partsOf = (share: Share): Given[] => (share.topUp ? [share, share.topUp] : [share]);

/** Whether all of the share that is there was let go. */
export const isLetGo = (share: Share): boolean => partsOf(share).every(({ state, releasedAt }) => state === "failed" || releasedAt !== null);

/** When the share was let go, or began to be: from then on it cannot be held. Null before. */
export const letGoAt = ({ releasedAt, lettingGoAt }: Share): Millis | null => releasedAt ?? lettingGoAt ?? null;

/** What a share lacks of the artisan's part of what was released, in paise, and of what he owes or paid in place of giving it back. What was kept of it for his debts it does not lack. */
export function shortOf(books: PaymentBooks): Paise {
  const { share } = books;
  const released = movedIn(books, "release") - movedIn(books, "clawback");
  if (!share || share.state === "failed" || released <= 0) return 0;
  return Math.max(0, divide(books, released).artisan + owesFor(share) - leftOf(share) - takenFor(share, "debt"));
}

/** What he owes already because it did not come back for a refund: it is not asked for again. */
export const owesFor = ({ owes, reversals }: Share): Paise => owes ?? sumPaise(reversals.filter(({ why, state }) => why === "refund" && state === "refused").map(({ amount }) => amount));

/** The share with so much more that he owes in place of giving it back. */
export const owingMore = (share: Share, amount: Paise): Share => ({ ...share, owes: owesFor(share) + amount });

/**
 * What has to come back from the artisan's account before the refunds promised so far are paid: what his share holds beyond his part of what stays with the visit.
 * `owed` of it is not there, because it was kept for an earlier debt of his: he owes it anew.
 */
export function shareBeyond(books: PaymentBooks): { reversal: Paise; owed: Paise } {
  const beyond = Math.max(0, surplusOf(books));
  const reversal = books.share ? Math.min(beyond, Math.max(0, leftOf(books.share))) : 0;
  return { reversal, owed: beyond - reversal };
}

/** What came back from the artisan, or is owed by him, beyond what the refunds promised so far take: some of them never came about. */
export const lackOf = (books: PaymentBooks): Paise => Math.max(0, 0 - surplusOf(books));

/** What he was given and neither gave back nor owes, less his part of what stays with the visit. */
function surplusOf(books: PaymentBooks): Paise {
  const { share } = books;
  const receipt = keptReceipt(books);
  if (!receipt || !share || share.state === "failed") return 0;
  return givenOf(share) - takenFor(share, "refund") - owesFor(share) - divide(books, staying(books, receipt)).artisan;
}

/**
 * What of a receipt is divided in the end: what no refund that began takes of it. Once it was released it is at most what is left of that: what a refund took back of
 * a release stays taken though the gateway refuses the refund. What a refund that still waits took back goes on being the artisan's until it begins.
 */
function staying({ moves }: PaymentBooks, { id, amount }: Receipt): Paise {
  const refunds = moves.filter(({ kind, state, gatewayPayment }) => kind === "refund" && state !== "failed" && gatewayPayment === id);
  const kept = Math.max(0, amount - sumPaise(refunds.filter(({ state }) => state !== "frozen").map((move) => move.amount)));
  if (movedIn({ moves }, "release", id) === 0) return kept;
  const waiting = new Set(refunds.filter(({ state }) => state === "frozen").map(({ key }) => clawbackKey(key)));
  const begun = moves.filter(({ kind, key }) => kind !== "clawback" || !waiting.has(key));
  return Math.min(kept, movedIn({ moves: begun }, "release", id) - movedIn({ moves: begun }, "clawback", id));
}

/** Asks for part of the share back: out of its first transfer, then out of the top-up. The same key again changes nothing; 0 needs nothing. More than both have is a bug. */
export function reserveReversal<Books extends PaymentBooks>(books: Books, { key, why, amount, at }: Pick<Reversal, "key" | "why" | "amount" | "at">): Books {
  const { share } = books;
  if (!share || amount === 0 || share.reversals.some((reversal) => reversal.key === key || reversal.key === furtherKey(key))) return books;
  const first = Math.min(amount, Math.max(0, share.amount - taken(share, ({ of }) => of === undefined)));
  if (first < amount && (!share.topUp || share.topUp.state === "failed")) throw new Error(`reversal ${key} of ${books._id} takes back more than was given`);
  const asked = { why, state: "reserved" as const, gatewayReversal: null, at };
  const further: Reversal = { ...asked, key: furtherKey(key), vendorKey: vendorKeyOf(books._id, furtherKey(key)), amount: amount - first, of: "topUp" };
  const reversals = [{ ...asked, key, vendorKey: vendorKeyOf(books._id, key), amount: first }, further].filter((each) => each.amount > 0);
  return { ...books, share: { ...share, reversals: [...share.reversals, ...reversals] } };
}

/** The key of what a reversal takes out of the top-up, once the first transfer has no more. */
export const furtherKey = (key: string): string => `${key}_more`;

/**
 * Keeps what the artisan owes from a share that is about to be let go: of what was claimed for it as much as is there, for a refund may have taken some since.
 * `back` of the claim is not kept, and he goes on owing it. Decided once for each order: again it changes nothing.
 */
export function netDebt<Books extends PaymentBooks>(books: Books, claimed: Paise, at: Millis): { books: Books; events: MoneyEvent[]; back: Paise } {
  const { share, booking, artisan, currency } = books;
  if (!share || share.netted !== undefined || share.reversals.some(isNetting)) return { books, events: [], back: 0 };
  const amount = Math.min(claimed, thereOf(share));
  const netted = reserveReversal({ ...books, share: { ...share, netted: amount } }, { key: NETTING, why: "debt", amount, at });
  const kept = netted.share?.reversals.filter(isNetting) ?? [];
  return { books: netted, events: kept.map((each): MoneyEvent => ({ kind: "netting", id: each.vendorKey, booking, artisan, at, currency, amount: each.amount })), back: claimed - amount };
}

const isNetting = ({ why }: Reversal): boolean => why === "debt";

/** The key of the reversal for what the artisan owes: one for each order. */
export const NETTING = "netting";
