import { ratesOf, splitOf } from "~/domain/pricing/split";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { paymentIdOf, type PaymentRow } from "~/models/payment.server";
import { gatewayId } from "../ids";
import { accountIdOf } from "../rows/make-payees";
import type { World } from "./world";

/** Opens the order of a booking with us and at the gateway. */
export function openMoney(world: World, booking: BookingRow, at: Millis): void {
  const { _id, reference, total: amount } = booking;
  const id = paymentIdOf(_id);
  const order = gatewayId("order", _id);
  world.money.set(_id, {
    payment: newPayment(booking, order, at),
    order: { _id: order, receipt: id, amount, currency: "INR", notes: { booking: reference }, createdAt: at, checkout: null },
    attempts: [],
  });
}

const newPayment = ({ _id: booking, customer, artisan, total: amount, items }: BookingRow, order: string, at: Millis): PaymentRow => ({
  _id: paymentIdOf(booking),
  version: 2,
  booking,
  customer,
  artisan,
  order,
  amount,
  currency: "INR",
  captured: 0,
  receipts: [],
  moves: [],
  account: accountIdOf(artisan),
  split: splitOf(items),
  rates: ratesOf(items),
  share: null,
  freezes: [],
  planned: null,
  releaseAt: null,
  openedAt: at,
  returnedAt: null,
  askAt: null,
  outbox: [],
  leases: {},
});
