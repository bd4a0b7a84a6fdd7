import { PROCESS } from "~/domain/booking/process";
import type { BookingState } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import type { PageCursor } from "~/domain/page-cursor";

/** What the clock turns each state into once its deadline has passed. */
const LAPSES = new Map(PROCESS.filter(({ event }) => event === "expire").map(({ from, to }) => [from, to]));

/**
 * The filter for bookings that truly stand in one of these states at `now`, lapsed deadlines counted though not yet swept; what has no deadline stands.
 * A single alternative stands by itself, not in an `$or`, so that an index by state and deadline serves it.
 */
export function inStates(states: readonly BookingState[], now: Millis): Record<string, unknown> {
  const lapsing = [...LAPSES].filter(([, to]) => states.includes(to)).map(([from]) => from);
  const lasting = states.filter((state) => !LAPSES.has(state));
  const pending = states.filter((state) => LAPSES.has(state));
  const alternatives = [
    ...(lasting.length > 0 ? [{ state: { $in: lasting } }] : []),
    ...(pending.length > 0 ? [{ state: { $in: pending }, dueAt: { $not: { $lt: now } } }] : []),
    ...(lapsing.length > 0 ? [{ state: { $in: lapsing }, dueAt: { $lt: now } }] : []),
  ];
  return alternatives.length === 1 ? { ...alternatives[0] } : { $or: alternatives };
}

/** Visits after the end of a page that runs from the latest start down. */
export const startingBefore = (cursor: PageCursor | null): Record<string, unknown> => (cursor ? { start: { $lte: cursor.at }, $and: [{ $or: [{ start: { $lt: cursor.at } }, { _id: { $lt: cursor.id } }] }] } : {});
