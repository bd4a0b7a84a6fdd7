import type { Paise } from "../money";
import { hours, minutes, type Millis } from "../time/instant";

/**
 * Ways in which our books and the gateway's can differ. missing: what we say should be there is not; unknown, unasked: what is there, we did not ask for.
 * journal_missing: a movement in a payment's document that the journal lacks; share_short: an artisan's account holds less than his part of what was earned.
 * refund_refused, reversal_refused: the gateway said no for good, and nothing took its place yet; not_let_go: what was earned is still held at the gateway;
 * unconfirmed_payment: five days after its day an attempt is neither paid nor failed, and the customer's bank may have his money;
 * settlement_differs: what reached our own bank is not what its movements come to, or more than is ours of a payment;
 * settlement_row_unknown: the gateway's report of it has a movement of a kind that we do not know;
 * question_refused: the gateway answers others and gives no answer about this; question_failed: the site itself fails when it asks about this.
 */
export const BREAK_KINDS = [
  "missing_capture",
  "capture_unknown",
  "amount_differs",
  "missing_refund",
  "unasked_refund",
  "missing_transfer",
  "transfer_unknown",
  "missing_reversal",
  "reversal_unknown",
  "payout_unknown",
  "payout_differs",
  "journal_missing",
  "share_short",
  "refund_refused",
  "reversal_refused",
  "not_let_go",
  "unconfirmed_payment",
  "settlement_differs",
  "settlement_row_unknown",
  "question_refused",
  "question_failed",
] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** One difference that was found. `subject` is the gateway's id of what differs, or our key of it; amounts in paise, null where one side has none. */
export interface FoundBreak {
  kind: BreakKind;
  subject: string;
  ours: Paise | null;
  theirs: Paise | null;
}

/** News so young may still be on its way: nobody is told of a difference in it. */
export const ON_ITS_WAY: Millis = minutes(15);

/** A difference that stays open so long is told to staff once more. */
const OVERDUE: Millis = hours(24);

/** Whether a difference is open too long. Business time. */
export const isOverdue = (foundAt: Millis, now: Millis): boolean => now - foundAt >= OVERDUE;

/** The moment before which differences are open too long. */
export const overdueBefore = (now: Millis): Millis => now - OVERDUE;
