import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { paymentIdOf } from "~/models/payment.server";
import { gatewayId } from "../ids";
import type { World } from "./world";

/** Opens the order of a booking with us and at the gateway. */
export function openMoney(world: World, { _id: booking, reference, customer, artisan, total: amount }: BookingRow, at: Millis): void {
  const id = paymentIdOf(booking);
  const order = gatewayId("order", booking);
  world.money.set(booking, {
    payment: { _id: id, version: 2, booking, customer, artisan, order, amount, currency: "INR", captured: 0, receipts: [], moves: [], openedAt: at, returnedAt: null, askAt: null, outbox: [], leases: {} },
    order: { _id: order, receipt: id, amount, currency: "INR", notes: { booking: reference }, createdAt: at, checkout: null },
    attempts: [],
  });
}
