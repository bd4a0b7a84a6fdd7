import { staffFreeze } from "~/domain/payment/staff-freeze";
import { endedWithMoney, refundRoom } from "~/domain/payment/staff-refund";
import { payerOf } from "~/domain/payment/payer";
import { approvalLimitAt } from "~/domain/payment/approval-limit";
import type { Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { findOrders } from "~/models/payment.server";
import { viewBooking } from "~/services/booking/view-booking.server";
import { namesOf } from "./names-of.server";

/** What staff need to decide about a booking's money: whose it is, what can still go back and from whom, what holds it. No contact of anybody. Null when there is no such booking. */
export async function openMoney(id: string, now: Millis) {
  const [booking, orders] = await Promise.all([findBooking(id), findOrders(id)]);
  if (!booking) return null;
  const payment = orders.first ?? null;
  const names = await namesOf([booking]);
  return {
    id,
    reference: booking.reference,
    customer: names.customer(booking.customer),
    payer: payerOf(Object.values(orders)),
    artisan: names.artisan(booking.artisan).name,
    ended: endedWithMoney(viewBooking(booking, now).state),
    room: refundRoom(Object.values(orders)),
    limit: approvalLimitAt(now),
    version: payment?.version ?? null,
    freezes: payment?.freezes ?? [],
    byStaff: payment && staffFreeze(payment),
  };
}
