import { days, hours, minutes, type Millis } from "~/domain/time/instant";
import { partsOf } from "~/domain/payment/share";
import type { Payment } from "~/models/payment.server";

/** The gateway is asked every few minutes while somebody waits, and then so often that money whose news was lost is found within a quarter of an hour. */
const OFTEN = minutes(5);
const OFTEN_UNTIL = hours(1);
const STEADY = minutes(10);
const STEADY_UNTIL = days(1);
/** An order nobody tried to pay for a day is asked about seldom; an attempt that failed may still be captured within three days. */
const SELDOM = hours(1);
const UNTIL = days(3) + hours(1);
/** One that is neither paid nor failed is asked about until staff have it as a case, five days after its day. */
const CASE_BY = days(7);

/** When to ask the gateway next about an order; null once nothing more is expected. */
export function nextAsk({ openedAt, receipts, moves, share }: Pick<Payment, "openedAt" | "receipts" | "moves" | "share">, now: Millis): Millis | null {
  const parts = share ? partsOf(share) : [];
  const age = now - openedAt;
  const moving = moves.some(({ state }) => state === "reserved" || state === "sent") || parts.some(({ state }) => state === "reserved");
  if (age < OFTEN_UNTIL || moving) return now + OFTEN;
  // A share that was let go is asked about until it is part of a payout.
  const letGo = parts.some(({ state, releasedAt, payout }) => state === "processed" && releasedAt !== null && payout === null);
  const open = receipts.some(({ state }) => state === "created" || state === "authorized");
  if (age >= UNTIL) return letGo || (open && age < CASE_BY) ? now + SELDOM : null;
  const undecided = receipts.some(({ state }) => state !== "captured");
  return now + (age < STEADY_UNTIL || undecided ? STEADY : SELDOM);
}
