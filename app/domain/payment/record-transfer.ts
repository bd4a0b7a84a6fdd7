import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import { owingMore, partsOf, retried, shareBeyond, type Reversal, type Share } from "./share";
import type { PaymentBooks } from "./books";

/** The transfer of a share as the gateway shows it; `key` is the one it was asked for with. */
export interface SeenTransfer {
  id: string;
  key: string;
  amount: Paise;
  state: "pending" | "processed" | "failed";
  held: boolean;
  payout: string | null;
  at: Millis;
}

/** A reversal as the gateway shows it. */
export interface SeenReversal {
  id: string;
  key: string;
  amount: Paise;
  /** The transfer that it was taken out of, where that is told. */
  transfer?: string | undefined;
  at: Millis;
}

/** "unknown" is one that we never asked for: it changes nothing here, and staff are told. */
export type ShareSighting = "known" | "news" | "failed" | "unknown";

interface Recorded<Books> {
  books: Books;
  sighting: ShareSighting;
  events: MoneyEvent[];
}

/** Takes in a transfer of an order's share, the first or its top-up, as the gateway shows it, any number of times and in any order. `now` is business time: the gateway does not say when it let a transfer go. */
export function recordTransfer<Books extends PaymentBooks>(books: Books, seen: SeenTransfer, now: Millis): Recorded<Books> {
  const { share } = books;
  const of = share && partsOf(share).find(({ vendorKey, transfer }) => vendorKey === seen.key || transfer === seen.id);
  if (!share || !of) return { books, sighting: "unknown", events: [] };
  const state = of.state === "reserved" && seen.state !== "pending" ? seen.state : of.state;
  const next = { state, transfer: seen.id, releasedAt: of.releasedAt ?? (seen.held || state !== "processed" ? null : now), payout: seen.payout === null || of.returned?.includes(seen.payout) ? of.payout : seen.payout };
  const news = next.state !== of.state || next.transfer !== of.transfer || next.payout !== of.payout || next.releasedAt !== of.releasedAt;
  const arrived = state === "processed" && of.state !== "processed";
  const events: MoneyEvent[] = arrived ? [{ kind: "transfer", id: seen.id, ...about(books, seen.at), amount: seen.amount }] : [];
  const moved: Share = of === share ? { ...share, ...next } : { ...share, topUp: { ...of, ...next } };
  const waiting = state === "failed" && of.state !== "failed" ? retried(moved, books, now) : moved;
  return { books: news ? { ...books, share: waiting } : books, sighting: !news ? "known" : state === "failed" ? "failed" : "news", events };
}

/** Takes in a reversal as the gateway shows it. One made by staff at the gateway is unknown, and counted all the same: the money is no longer there. */
export function recordReversal<Books extends PaymentBooks>(books: Books, seen: SeenReversal): Recorded<Books> {
  const { share } = books;
  const earlier = share?.reversals.find(({ vendorKey, gatewayReversal }) => vendorKey === seen.key || gatewayReversal === seen.id);
  if (!share || earlier?.state === "processed") return { books, sighting: share ? "known" : "unknown", events: [] };
  const made: Reversal = { ...(earlier ?? { key: seen.id, why: "refund" as const, vendorKey: seen.key, amount: seen.amount, at: seen.at, ...(fromTopUp(share, seen) ? { of: "topUp" as const } : {}) }), state: "processed", gatewayReversal: seen.id };
  const reversals = earlier ? share.reversals.map((each) => (each === earlier ? made : each)) : [...share.reversals, made];
  return { books: { ...books, share: { ...share, reversals } }, sighting: earlier ? "news" : "unknown", events: [{ kind: "reversal", id: seen.id, ...about(books, seen.at), amount: seen.amount }] };
}

/**
 * The gateway will not take back what was to come back: the artisan's account no longer has it, and he owes it now; or for the reason `refusal`,
 * and he owes it as far as it has not come back in another way since.
 */
export function refuseReversal<Books extends PaymentBooks>(books: Books, key: string, at: Millis, refusal?: string): Recorded<Books> & { debt: Paise } {
  const { share } = books;
  const asked = share?.reversals.find((reversal) => reversal.key === key);
  if (!share || asked?.state !== "reserved") return { books, sighting: "known", events: [], debt: 0 };
  const refused: Reversal = { ...asked, state: "refused", ...(refusal === undefined ? {} : { refusal }) };
  const next: Share = { ...owingMore(share, 0), reversals: share.reversals.map((each) => (each === asked ? refused : each)) };
  const { reversal, owed } = shareBeyond({ ...books, share: next });
  const debt = asked.why === "debt" || refusal === undefined ? asked.amount : Math.min(asked.amount, reversal + owed);
  return { books: { ...books, share: asked.why === "debt" ? next : owingMore(next, debt) }, sighting: "news", events: debt > 0 ? [{ kind: "debt", id: asked.vendorKey, ...about(books, at), amount: debt }] : [], debt };
}

const fromTopUp = ({ topUp }: Share, { transfer }: SeenReversal): boolean => topUp !== undefined && topUp.transfer === transfer;

const about = ({ booking, artisan, currency }: PaymentBooks, at: Millis) => ({ booking, artisan, currency, at });

