import { days, hours, minutes, type Millis } from "~/domain/time/instant";

/** The gateway is asked every few minutes while somebody waits, then hourly: a failed payment may still be captured within three days. */
const OFTEN = minutes(5);
const OFTEN_UNTIL = hours(1);
const SELDOM = hours(1);
const UNTIL = days(3) + hours(1);

/** When to ask the gateway next about an order opened at `openedAt`; null once nothing more is expected. `waiting` is for moves under way. */
export function nextAsk({ openedAt, waiting, now }: { openedAt: Millis; waiting: boolean; now: Millis }): Millis | null {
  const age = now - openedAt;
  if (age < OFTEN_UNTIL || waiting) return now + OFTEN;
  return age < UNTIL ? now + SELDOM : null;
}
