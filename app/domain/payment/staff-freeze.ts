import { sumPaise, type Paise } from "../money";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import { keptReceipt, type Freeze, type PaymentBooks } from "./books";
import { freeze, thaw } from "./freeze";
import { lastFreezeDay } from "./freeze-day";

/** Why staff hold a booking's money where it is, as its two sides are told. */
export const FREEZE_REASONS = ["complaint", "fraud_doubt", "identity_doubt", "under_review"] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

const PREFIX = "staff-";

/** Whether a freeze is one that staff set, and end. */
export const isStaffFreeze = ({ key }: Pick<Freeze, "key">): boolean => key.startsWith(PREFIX);

/** The freeze that staff set, once there is one. A chargeback's and others end by their own event. */
export const staffFreeze = ({ freezes }: Pick<PaymentBooks, "freezes">): Freeze | null => freezes.find(isStaffFreeze) ?? null;

export interface WantedFreeze {
  id: string;
  reason: FreezeReason;
  /** Id of the member who sets it. */
  by: string;
  at: Millis;
  /** The last moment of the day on which it is looked at again. */
  until: Millis;
}

/**
 * Freezes a booking's money for staff until a day, under the form's id; the same id again changes nothing. Refuses with `already_frozen` while another freeze
 * of staff stands, `freeze_day` for a day that is over or more than 30 days away, `second_for_freeze` for one beyond his 30 days.
 */
export function freezeByStaff<Books extends PaymentBooks>(books: Books, { id, ...wanted }: WantedFreeze): Outcome<{ books: Books }> {
  const standing = staffFreeze(books);
  if (standing && standing.key !== PREFIX + id) return refuse("already_frozen");
  if (standing) return { ok: true, books };
  if (!isDayFor(wanted.until, wanted.at)) return refuse("freeze_day");
  if (wanted.until > lastDayOf(books, wanted)) return refuse("second_for_freeze");
  return { ok: true, books: freeze(books, { ...wanted, key: PREFIX + id, amount: frozenAmount(books) }) };
}

/** What a freeze finds: what was paid and has not gone back. */
function frozenAmount(books: PaymentBooks): Paise {
  const receipt = keptReceipt(books);
  const back = books.moves.filter(({ kind, state, gatewayPayment }) => kind === "refund" && state !== "failed" && state !== "frozen" && gatewayPayment === receipt?.id);
  return receipt ? Math.max(0, receipt.amount - sumPaise(back.map(({ amount }) => amount))) : 0;
}

const isDayFor = (until: Millis, at: Millis): boolean => until > at && until <= lastFreezeDay(at);

/** The last day that a member may choose for a freeze that he sets at a moment: his freezes of this booking's money come to 30 days in all, those that ended too. */
function lastDayOf({ held = [] }: Pick<PaymentBooks, "held">, { by, at }: Pick<Freeze, "by" | "at">): Millis {
  return lastFreezeDay(at - held.reduce((sum, each) => (each.by === by ? sum + each.time : sum), 0));
}

/** Whether a freeze may be prolonged to a day by a member: beyond 30 days of whoever set it by another one. */
export const mayProlong = (books: Pick<PaymentBooks, "held">, standing: Freeze, { until, by }: { until: Millis; by: string }): boolean => until <= lastDayOf(books, standing) || standing.by !== by;

/**
 * Gives the freeze of staff another day, at most 30 days away. The same day again changes nothing. Refuses with `changed_meanwhile` when it is not the one that was seen,
 * `freeze_day`, `second_for_freeze` beyond 30 days in all for whoever set it.
 */
export function prolongFreeze<Books extends PaymentBooks>(books: Books, { key, until, by, at }: { key: string; until: Millis; by: string; at: Millis }): Outcome<{ books: Books }> {
  const standing = staffFreeze(books);
  if (standing?.key !== key) return refuse("changed_meanwhile");
  if (standing.until === until) return { ok: true, books };
  if (!isDayFor(until, at)) return refuse("freeze_day");
  if (!mayProlong(books, standing, { until, by })) return refuse("second_for_freeze");
  return { ok: true, books: { ...books, freezes: books.freezes.map((each) => (each === standing ? { ...standing, until } : each)) } };
}

/** Ends the freeze of staff and no other one, and counts its time to whoever set it; null when there is none. */
export function thawByStaff<Books extends PaymentBooks>(books: Books, at: Millis): ReturnType<typeof thaw<Books>> | null {
  const standing = staffFreeze(books);
  if (!standing) return null;
  const { by, at: from } = standing;
  return thaw(by === undefined ? books : { ...books, held: [...(books.held ?? []), { by, time: at - from }] }, standing.key, at);
}
