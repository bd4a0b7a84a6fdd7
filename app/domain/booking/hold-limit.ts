import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";

/** A time a person holds unpaid; it counts until its last moment. */
export interface OpenHold {
  booking: string;
  artisan: string;
  until: Millis;
}

/** How many unpaid times one person may hold in all. */
export const MOST_HOLDS = 3;

/**
 * Decides whether a person may hold one more time and gives his next list; lapsed holds are dropped.
 * Refuses with `hold_open_with_artisan` for a second with the same artisan, `too_many_holds` for a fourth.
 * The same booking again changes nothing.
 */
export function takeHold(holds: readonly OpenHold[], wish: OpenHold, now: Millis): Outcome<{ holds: OpenHold[] }> {
  const others = holds.filter((hold) => now <= hold.until && hold.booking !== wish.booking);
  if (others.some((hold) => hold.artisan === wish.artisan)) return refuse("hold_open_with_artisan");
  return others.length >= MOST_HOLDS ? refuse("too_many_holds") : { ok: true, holds: [...others, wish] };
}
