import type { BookingState } from "../booking/states";
import type { PaymentState } from "./status";

/**
 * How a link stands that somebody else pays a booking by: can be paid; can be paid after a try that failed; the bank is asked; paid; paid, and
 * something of it goes back; nobody can pay by it.
 */
export type PayLinkState = "open" | "failed" | "confirming" | "paid" | "back" | "over";

interface Circumstances {
  /** The customer withdrew the link. */
  withdrawn: boolean;
  /** The artisan is away, and nobody can pay for now. */
  away: boolean;
  /** As the booking truly stands, lapsed deadlines applied. */
  state: BookingState;
  money: PaymentState;
}

/** What became of money is told also when the link is over: its payer comes back to it from the bank. */
export function payLinkState({ withdrawn, away, state, money }: Circumstances): PayLinkState {
  if (money === "refunded" || money === "partly_refunded") return "back";
  if (money === "paid" || money === "confirming") return money;
  if (withdrawn || away || state !== "awaiting_payment") return "over";
  return money === "failed" ? "failed" : "open";
}
