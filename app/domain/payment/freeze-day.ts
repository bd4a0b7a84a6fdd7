import { days, type Millis } from "../time/instant";
import { addDays, dateOf, INDIA, startOfDay, type LocalDate } from "../time/zone";
import type { Freeze } from "./books";

/** So many days a freeze may last on the word of one member, and be prolonged by at one time. */
export const MOST_FREEZE_DAYS = 30;

/** The last moment of a day in India, by which a freeze is looked at again. */
export const endOfFreezeDay = (date: LocalDate): Millis => startOfDay(addDays(date, 1), INDIA) - 1;

/** The last day that may be chosen at a moment, as its last moment. */
export const lastFreezeDay = (at: Millis): Millis => endOfFreezeDay(addDays(dateOf(at, INDIA), MOST_FREEZE_DAYS));

/** By when a freeze is looked at again. One that nobody gave a day has 30 of them. */
export const reviewOf = ({ until, at }: Pick<Freeze, "until" | "at">): Millis => until ?? at + days(MOST_FREEZE_DAYS);

/** Whether the day on which a freeze was to be looked at again is over. */
export const isFreezeLate = (freeze: Pick<Freeze, "until" | "at">, now: Millis): boolean => now > reviewOf(freeze);
