import { hours, seconds, type Millis } from "./instant";

/** Work that failed this often waits for staff. */
export const MOST_TRIES = 8;

/**
 * When work that failed `tries` times is tried again; null once staff must look. Waits grow sixfold from a second to six hours, half of each
 * by chance, so that all that failed together does not come back together: eight tries take 4 to 9 hours, and an outage shorter than that parks nothing.
 */
export function laterTry(tries: number, now: Millis, chance: () => number = Math.random): Millis | null {
  if (tries >= MOST_TRIES) return null;
  const wait = Math.min(seconds(1) * 6 ** (tries - 1), hours(6));
  return now + Math.round(wait * (0.5 + 0.5 * chance()));
}
