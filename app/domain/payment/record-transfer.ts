import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import { owingMore, retried, shareBeyond, type Reversal, type Share } from "./share";
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
  at: Millis;
}

/** "unknown" is one that we never asked for: it changes nothing here, and staff are told. */
export type ShareSighting = "known" | "news" | "failed" | "unknown";

interface Recorded<Books> {
  books: Books;
  sighting: ShareSighting;
  events: MoneyEvent[];
}

/** Takes in the transfer of an order's share as the gateway shows it, any number of times and in any order. `now` is business time: the gateway does not say when it let a transfer go. */
export function recordTransfer<Books extends PaymentBooks>(books: Books, seen: SeenTransfer, now: Millis): Recorded<Books> {
  const { share } = books;
  if (!share || (share.vendorKey !== seen.key && share.transfer !== seen.id)) return { books, sighting: "unknown", events: [] };
  const state = share.state === "reserved" && seen.state !== "pending" ? seen.state : share.state;
  const next: Share = { ...share, state, transfer: seen.id, releasedAt: share.releasedAt ?? (seen.held || state !== "processed" ? null : now), payout: seen.payout ?? share.payout };
  const news = next.state !== share.state || next.transfer !== share.transfer || next.payout !== share.payout || next.releasedAt !== share.releasedAt;
  const arrived = state === "processed" && share.state !== "processed";
  const events: MoneyEvent[] = arrived ? [{ kind: "transfer", id: seen.id, ...about(books, seen.at), amount: seen.amount }] : [];
  const waiting = state === "failed" && share.state !== "failed" ? retried(next, books, now) : next;
  return { books: news ? { ...books, share: waiting } : books, sighting: !news ? "known" : state === "failed" ? "failed" : "news", events };
}

/** Takes in a reversal as the gateway shows it. One made by staff at the gateway is unknown, and counted all the same: the money is no longer there. */
export function recordReversal<Books extends PaymentBooks>(books: Books, seen: SeenReversal): Recorded<Books> {
  const { share } = books;
  const earlier = share?.reversals.find(({ vendorKey, gatewayReversal }) => vendorKey === seen.key || gatewayReversal === seen.id);
  if (!share || earlier?.state === "processed") return { books, sighting: share ? "known" : "unknown", events: [] };
  const made: Reversal = { ...(earlier ?? { key: seen.id, why: "refund" as const, vendorKey: seen.key, amount: seen.amount, at: seen.at }), state: "processed", gatewayReversal: seen.id };
  const reversals = earlier ? share.reversals.map((each) => (each === earlier ? made : each)) : [...share.reversals, made];
  return { books: { ...books, share: { ...share, reversals } }, sighting: earlier ? "news" : "unknown", events: [{ kind: "reversal", id: seen.id, ...about(books, seen.at), amount: seen.amount }] };
}

/**
 * The gateway will not take back what was to come back: the artisan's account no longer has it, or for the reason `refusal`. He owes it now,
 * as far as it has not come back in another way since.
 */
export function refuseReversal<Books extends PaymentBooks>(books: Books, key: string, at: Millis, refusal?: string): Recorded<Books> & { debt: Paise } {
  const { share } = books;
  const asked = share?.reversals.find((reversal) => reversal.key === key);
  if (!share || asked?.state !== "reserved") return { books, sighting: "known", events: [], debt: 0 };
  const refused: Reversal = { ...asked, state: "refused", ...(refusal === undefined ? {} : { refusal }) };
  const next: Share = { ...owingMore(share, 0), reversals: share.reversals.map((each) => (each === asked ? refused : each)) };
  const { reversal, owed } = shareBeyond({ ...books, share: next });
  const debt = asked.why === "debt" ? asked.amount : Math.min(asked.amount, reversal + owed);
  return { books: { ...books, share: asked.why === "debt" ? next : owingMore(next, debt) }, sighting: "news", events: debt > 0 ? [{ kind: "debt", id: asked.vendorKey, ...about(books, at), amount: debt }] : [], debt };
}

const about = ({ booking, artisan, currency }: PaymentBooks, at: Millis) => ({ booking, artisan, currency, at });

