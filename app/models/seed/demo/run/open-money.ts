import { balanceOf, depositOf } from "~/domain/booking/balance";
import type { OrderPart } from "~/domain/payment/books";
import { ratesOf, splitOrders } from "~/domain/pricing/split";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { orderIdOf, type PaymentRow } from "~/models/payment.server";
import { gatewayId } from "../ids";
import { accountIdOf } from "../rows/make-payees";
import { moneyOf, type World } from "./world";

/** Opens the order of a booking, or of its balance, with us and at the gateway. */
export function openMoney(world: World, booking: BookingRow, at: Millis, part: OrderPart = "first"): void {
  const { _id, reference } = booking;
  const payment = newPayment(booking, part, at);
  const key = moneyOf(_id, part);
  const order = gatewayId("order", key);
  world.money.set(key, {
    payment: { ...payment, order },
    order: { _id: order, receipt: payment._id, amount: payment.amount, currency: "INR", notes: { booking: reference }, createdAt: at, checkouts: [] },
    attempts: [],
  });
}

const newPayment = (booking: BookingRow, part: OrderPart, at: Millis): PaymentRow => ({
  _id: orderIdOf(booking._id, part),
  version: 2,
  booking: booking._id,
  customer: booking.customer,
  artisan: booking.artisan,
  amount: (part === "first" ? depositOf : balanceOf)(booking),
  currency: "INR",
  captured: 0,
  receipts: [],
  moves: [],
  account: accountIdOf(booking.artisan),
  split: splitOrders(booking.items, depositOf(booking))[part],
  rates: ratesOf(booking.items),
  ...(part === "balance" ? { before: depositOf(booking) } : {}),
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
