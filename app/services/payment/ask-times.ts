import { days, hours, minutes, type Millis } from "~/domain/time/instant";
import type { Payment } from "~/models/payment.server";

/** The gateway is asked every few minutes while somebody waits, and then so often that money whose news was lost is found within a quarter of an hour. */
const OFTEN = minutes(5);
const OFTEN_UNTIL = hours(1);
const STEADY = minutes(10);
const STEADY_UNTIL = days(1);
/** An order nobody tried to pay for a day is asked about seldom; an attempt that failed may still be captured within three days. */
const SELDOM = hours(1);
const UNTIL = days(3) + hours(1);

/** When to ask the gateway next about an order; null once nothing more is expected. */
export function nextAsk({ openedAt, receipts, moves }: Pick<Payment, "openedAt" | "receipts" | "moves">, now: Millis): Millis | null {
  const age = now - openedAt;
  const moving = moves.some(({ state }) => state === "reserved" || state === "sent");
  if (age < OFTEN_UNTIL || moving) return now + OFTEN;
  if (age >= UNTIL) return null;
  const undecided = receipts.some(({ state }) => state !== "captured");
  return now + (age < STEADY_UNTIL || undecided ? STEADY : SELDOM);
}
