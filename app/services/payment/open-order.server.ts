import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable } from "~/adapters/payments/port";
import { assertPaise, type Paise } from "~/domain/money";
import type { LineItem } from "~/domain/pricing/line-item";
import { balanceOf, depositOf } from "~/domain/booking/balance";
import type { OrderPart } from "~/domain/payment/books";
import { ratesOf, splitOrders } from "~/domain/pricing/split";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPayee } from "~/models/payee.server";
import { findPayment, insertPayment, orderIdOf, type Payment, type PaymentRow } from "~/models/payment.server";
import { nextAsk } from "./ask-times";
import { changePayment } from "./change-payment.server";
import { followFreezes } from "./follow-freezes.server";

export interface PayableBooking {
  _id: string;
  reference: string;
  customer: string;
  artisan: string;
  total: Paise;
  deposit?: Paise | undefined;
  items: readonly LineItem[];
}

/**
 * Opens the order that a booking is paid by, or that of its balance, or gives the one it has. The payment document comes first and its id is the receipt,
 * so a lost answer is asked for again and never makes a second order. Refuses with `payment_unavailable` while the gateway is down
 * and with `pay_in_person_only` where there is none, or where the artisan has no account there that can be given money. What is frozen of the booking is frozen of a balance before anybody can pay it.
 */
export async function openOrder({ booking, part = "first", now }: { booking: PayableBooking; part?: OrderPart; now: Millis }): Promise<Outcome<{ payment: PaymentRow }>> {
  const gateway = await payments();
  if (!gateway) return refuse("pay_in_person_only");
  const payment = (await findPayment(orderIdOf(booking._id, part))) ?? (await beginPayment(booking, part, now));
  if (!payment) return refuse("pay_in_person_only");
  if (payment.amount !== amountOf(booking, part)) throw new Error(`payment ${payment._id} was opened for another amount`);
  if (payment.order) return { ok: true, payment };
  if (part === "balance") await followFreezes(booking._id, now);
  try {
    const { id: order } = await gateway.createOrder({ receipt: payment._id, amount: payment.amount, notes: { booking: booking.reference } });
    const change = { order, askAt: nextAsk(payment, now) };
    const opened = await changePayment(payment._id, (row) => (row.order ? { change: null, outbox: [], result: row } : { change, outbox: [], result: { ...row, ...change, version: row.version + 1 } }));
    return opened.ok ? { ok: true, payment: opened.result } : opened;
  } catch (error) {
    if (error instanceof GatewayUnavailable) return refuse("payment_unavailable");
    throw error;
  }
}

const amountOf = (booking: PayableBooking, part: OrderPart): Paise => (part === "first" ? depositOf : balanceOf)(booking);

/** Null where the artisan cannot be paid online. */
async function beginPayment(booking: PayableBooking, part: OrderPart, now: Millis): Promise<PaymentRow | null> {
  const payee = await findPayee(booking.artisan);
  return payee?.state === "active" && payee.account ? insertPayment(newPayment(booking, part, payee.account, now)) : null;
}

const newPayment = (booking: PayableBooking, part: OrderPart, account: string, now: Millis): Payment => ({
  _id: orderIdOf(booking._id, part),
  version: 1,
  booking: booking._id,
  customer: booking.customer,
  artisan: booking.artisan,
  amount: assertPaise(amountOf(booking, part)),
  currency: "INR",
  captured: 0,
  receipts: [],
  moves: [],
  account,
  split: splitOrders(booking.items, depositOf(booking))[part],
  rates: ratesOf(booking.items),
  ...(part === "balance" ? { before: depositOf(booking) } : {}),
  share: null,
  freezes: [],
  planned: null,
  releaseAt: null,
  openedAt: now,
  returnedAt: null,
  askAt: null,
});
