import type { Paise } from "../money";
import { hours, minutes, type Millis } from "../time/instant";

/** What one member of staff may give back of a booking alone, from a moment on. */
interface ApprovalLimit {
  from: Millis;
  amount: Paise;
}

const IST = hours(5) + minutes(30);

/** Oldest first. A change is a new row: what was asked for keeps the limit of its moment. */
const LIMITS: readonly [ApprovalLimit, ...ApprovalLimit[]] = [{ from: Date.UTC(2024, 3, 1) - IST, amount: 2_500_000 }];

/** How much of a booking's money a member may refund without a second one, in paise; before the first row, the first row. */
export const approvalLimitAt = (at: Millis): Paise => (LIMITS.findLast(({ from }) => from <= at) ?? LIMITS[0]).amount;

/** Whether so much of a booking's money goes back only with a second member. */
export const needsSecond = (amount: Paise, at: Millis): boolean => amount > approvalLimitAt(at);
