import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";
import type { Freeze, PaymentBooks } from "./books";
import { freeze, thaw } from "./freeze";

/** Why staff hold a booking's money where it is, as its two sides are told. */
export const FREEZE_REASONS = ["complaint", "fraud_doubt", "identity_doubt", "under_review"] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

const PREFIX = "staff-";

/** Whether a freeze is one that staff set, and end. */
export const isStaffFreeze = ({ key }: Pick<Freeze, "key">): boolean => key.startsWith(PREFIX);

/** The freeze that staff set, once there is one. A chargeback's and others end by their own event. */
export const staffFreeze = ({ freezes }: Pick<PaymentBooks, "freezes">): Freeze | null => freezes.find(isStaffFreeze) ?? null;

/** Freezes a booking's money for staff, under the form's id; the same id again changes nothing. Refuses with `already_frozen` while another freeze of staff stands. */
export function freezeByStaff<Books extends PaymentBooks>(books: Books, { id, reason, at }: { id: string; reason: FreezeReason; at: Millis }): Outcome<{ books: Books }> {
  const standing = staffFreeze(books);
  if (standing && standing.key !== PREFIX + id) return refuse("already_frozen");
  return { ok: true, books: standing ? books : freeze(books, { key: PREFIX + id, reason, at }) };
}

/** Ends the freeze of staff and no other one; null when there is none. */
export function thawByStaff<Books extends PaymentBooks>(books: Books, at: Millis): ReturnType<typeof thaw<Books>> | null {
  const standing = staffFreeze(books);
  return standing && thaw(books, standing.key, at);
}
