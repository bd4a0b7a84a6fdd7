import type { Paise } from "~/domain/money";
import { leftToRefund, spreadRefund } from "~/domain/payment/staff-refund";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findOrders } from "~/models/payment.server";
import { refundBooking } from "./refund-booking.server";

/**
 * Promises a sum back out of a booking's orders, in paise: what its balance's has first, the rest from the one that made it, each under the same key. Asked for again it is divided
 * as it was and changes nothing. Refuses as `refundBooking` does, before anything is promised where both together have too little.
 */
export async function refundOrders(wanted: { booking: string; amount: Paise; key: string; reason: string; now: Millis }): Promise<Outcome<object>> {
  const orders = await findOrders(wanted.booking);
  const spread = spreadRefund(orders, wanted.key, wanted.amount);
  const begun = Object.values(orders).some(({ moves }) => moves.some(({ key }) => key === wanted.key));
  if (!begun && orders.first && spread.first > leftToRefund(orders.first)) return refuse("more_than_captured");
  const balance = await refundBooking({ ...wanted, part: "balance", amount: spread.balance });
  return balance.ok ? refundBooking({ ...wanted, part: "first", amount: spread.first }) : balance;
}
