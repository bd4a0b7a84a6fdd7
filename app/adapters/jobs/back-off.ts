import { hours, seconds, type Millis } from "~/domain/time/instant";

/** A job that failed this often waits for staff. */
export const MOST_TRIES = 8;

/** How long a failed job waits before its next try: 2 s, then three times as long each time, six hours at most, a fifth of it by chance. */
export function backOff(tries: number, chance: () => number = Math.random): Millis {
  const wait = Math.min(seconds(2) * 3 ** (tries - 1), hours(6));
  return Math.round(wait * (0.8 + 0.2 * chance()));
}
