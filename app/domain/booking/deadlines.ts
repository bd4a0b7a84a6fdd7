import { balanceDue } from "./balance";
import type { Booking } from "./booking";
import { days, hours, minutes, type Millis } from "~/domain/time/instant";

/** How long an unpaid order holds its time. The last moment belongs to the customer. */
export const HOLD = minutes(15);

/** A request is answered within a day, and no later than this before the start. */
export const ANSWER_WITHIN = hours(24);
export const ANSWER_BEFORE_START = hours(2);

/** Artisans who answer requests need at least this notice. */
export const REQUEST_NOTICE = hours(3);

/** A visit nobody closed counts as done this long after its end. */
export const COMPLETES_AFTER = hours(48);

/** How long after its end a visit waits for its balance to be paid, before it counts as done on its deposit alone. */
export const BALANCE_WITHIN = days(7);

export const holdDeadline = (placedAt: Millis): Millis => placedAt + HOLD;

export const answerDeadline = (paidAt: Millis, start: Millis): Millis => Math.min(paidAt + ANSWER_WITHIN, start - ANSWER_BEFORE_START);

/** When the clock closes a visit that nobody closed, as far as its balance stands. */
export const completionDeadline = ({ end, ...money }: Pick<Booking, "end" | "total" | "deposit" | "balance">): Millis => end + (balanceDue(money) > 0 ? BALANCE_WITHIN : COMPLETES_AFTER);
