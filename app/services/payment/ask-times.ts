import { keptReceipt, partOf } from "~/domain/payment/books";
import { days, hours, minutes, type Millis } from "~/domain/time/instant";
import { lacksNumber } from "~/domain/payment/record-refund";
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
/** A bank's number for a refund may come days after it was done (Razorpay: its `acquirer_data.arn` is empty until then). */
const NUMBER_EVERY = days(1);
const NUMBER_UNTIL = days(14);
/** A balance may be paid long after its order was opened: as long as visits are booked ahead, and wait for it. */
const BALANCE_UNTIL = days(75);

/** When to ask the gateway next about an order; null once nothing more is expected. */
export function nextAsk({ openedAt, receipts, moves, share, before }: Pick<Payment, "openedAt" | "receipts" | "moves" | "share" | "before">, now: Millis): Millis | null {
  const parts = share ? partsOf(share) : [];
  const age = now - openedAt;
  const moving = moves.some(({ state }) => state === "reserved" || state === "sent") || parts.some(({ state }) => state === "reserved");
  if (age < OFTEN_UNTIL || moving) return now + OFTEN;
  // A share that was let go is asked about until it is part of a payout.
  const letGo = parts.some(({ state, releasedAt, payout }) => state === "processed" && releasedAt !== null && payout === null);
  const waiting = receipts.some(({ state }) => state === "created" || state === "authorized") && age < CASE_BY;
  const unpaidBalance = partOf({ before }) === "balance" && keptReceipt({ receipts }) === null && age < BALANCE_UNTIL;
  const numberless = moves.some((move) => lacksNumber(move) && now - (move.settledAt ?? move.at) < NUMBER_UNTIL);
  if (age >= UNTIL) return letGo || waiting || unpaidBalance ? now + SELDOM : numberless ? now + NUMBER_EVERY : null;
  const undecided = receipts.some(({ state }) => state !== "captured");
  return now + (age < STEADY_UNTIL || undecided ? STEADY : SELDOM);
}
