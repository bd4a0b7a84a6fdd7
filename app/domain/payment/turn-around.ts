import type { Millis } from "../time/instant";
import { addDays, dateOf, INDIA, startOfDay } from "../time/zone";

/**
 * A bank that took money for a payment which was never confirmed gives it back by itself within five days after the calendar day of the payment, and owes ₹100
 * for each day after that: RBI, harmonisation of turn around time, DPSS.CO.PD No. 629/02.01.014/2019-20 of 20 September 2019, cards not present and UPI to a merchant.
 */
const TURN_AROUND_DAYS = 5;

/** The last moment at which a payment that was never confirmed is back with whoever paid. */
export const bankReturnsBy = (paidAt: Millis): Millis => startOfDay(addDays(dateOf(paidAt, INDIA), TURN_AROUND_DAYS + 1), INDIA) - 1;
