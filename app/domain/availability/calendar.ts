import type { Millis } from "../time/instant";

/** How often a booking has claimed its time, from 0: freeing one claim leaves later ones alone. Rows keep it as `move`; what moves money is a `Move` of `domain/payment`. */
export type ClaimNumber = number;

/** One visit, hold or blocked time. `until` is when it lapses; null once kept. */
export interface CalendarEntry {
  booking: string;
  move: ClaimNumber;
  start: Millis;
  end: Millis;
  /** Minutes kept free around it when it was claimed. */
  before: number;
  after: number;
  until: Millis | null;
  /** When it was claimed. */
  at: Millis;
}

/** All taken time of one artisan; the one document every claim compares and sets. */
export interface Calendar {
  _id: string;
  version: number;
  changedAt: Millis;
  entries: CalendarEntry[];
}

/** A hold counts until its last moment, that moment included. */
export const isLive = (entry: CalendarEntry, now: Millis): boolean => entry.until === null || now <= entry.until;
