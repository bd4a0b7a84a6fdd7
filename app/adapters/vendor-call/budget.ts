/** Repeats that may still be made, in tenths of a call. Every first call earns a tenth, so that repeats never add more than a tenth to all calls. */
export type Budget = number;

const REPEAT = 10;
const MOST = 10 * REPEAT;

export const EMPTY: Budget = 0;

export const earn = (budget: Budget): Budget => Math.min(budget + 1, MOST);

/** What is left after one repeat, or null when there is not enough for it. */
export const spend = (budget: Budget): Budget | null => (budget < REPEAT ? null : budget - REPEAT);
