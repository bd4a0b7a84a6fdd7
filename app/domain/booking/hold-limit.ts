import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { Pays } from "./states";

/** A time somebody holds: one not paid yet counts until its last moment, a visit to be paid in person until it is over. */
export interface OpenHold {
  booking: string;
  artisan: string;
  /** Null once a visit that is paid in person is ordered. */
  until: Millis | null;
  /** Absent is online. */
  pays?: Pays;
}

/** How many unpaid times one person may hold in all. */
export const MOST_HOLDS = 3;

/** How many visits one person may have before him that are paid in person: nothing but his word keeps them. */
export const MOST_PROMISED = 3;

/**
 * Decides whether a person may hold one more time and gives his next list; lapsed holds are dropped.
 * Refuses with `hold_open_with_artisan` for a second unpaid one with the same artisan, `too_many_holds` for a fourth, `too_many_promised` for a fourth visit paid in person.
 * The same booking again changes nothing.
 */
export function takeHold(holds: readonly OpenHold[], wish: OpenHold, now: Millis): Outcome<{ holds: OpenHold[] }> {
  const same = holds.find(({ booking }) => booking === wish.booking);
  const others = holds.filter((hold) => (hold.until === null || now <= hold.until) && hold !== same);
  const alike = others.filter((hold) => isPromise(hold) === isPromise(wish));
  const next: OpenHold[] = [...others, same?.until === null ? same : wish];
  if (isPromise(wish)) return alike.length >= MOST_PROMISED ? refuse("too_many_promised") : { ok: true, holds: next };
  if (alike.some((hold) => hold.artisan === wish.artisan)) return refuse("hold_open_with_artisan");
  return alike.length >= MOST_HOLDS ? refuse("too_many_holds") : { ok: true, holds: next };
}

/** The list with an ordered visit counted until it is over. */
export const keepHold = (holds: readonly OpenHold[], booking: string): OpenHold[] => holds.map((hold) => (hold.booking === booking ? { ...hold, until: null } : hold));

const isPromise = ({ pays }: OpenHold): boolean => pays === "in_person";
