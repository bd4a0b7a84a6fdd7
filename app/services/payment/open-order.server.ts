import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable } from "~/adapters/payments/port";
import { assertPaise, type Paise } from "~/domain/money";
import type { LineItem } from "~/domain/pricing/line-item";
import { ratesOf, splitOf } from "~/domain/pricing/split";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPayee } from "~/models/payee.server";
import { findPayment, insertPayment, paymentIdOf, type Payment, type PaymentRow } from "~/models/payment.server";
import { nextAsk } from "./ask-times";
import { changePayment } from "./change-payment.server";

export interface PayableBooking {
  _id: string;
  reference: string;
  customer: string;
  artisan: string;
  total: Paise;
  items: readonly LineItem[];
}

/**
 * Opens the order that a booking is paid by, or gives the one it has. The payment document comes first and its id is the receipt,
 * so a lost answer is asked for again and never makes a second order. Refuses with `payment_unavailable` while the gateway is down
 * and with `pay_in_person_only` where there is none, or where the artisan has no account there that can be given money.
 */
export async function openOrder({ booking, now }: { booking: PayableBooking; now: Millis }): Promise<Outcome<{ payment: PaymentRow }>> {
  const gateway = await payments();
  if (!gateway) return refuse("pay_in_person_only");
  const payment = (await findPayment(paymentIdOf(booking._id))) ?? (await beginPayment(booking, now));
  if (!payment) return refuse("pay_in_person_only");
  if (payment.amount !== booking.total) throw new Error(`payment ${payment._id} was opened for another amount`);
  if (payment.order) return { ok: true, payment };
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

/** Null where the artisan cannot be paid online. */
async function beginPayment(booking: PayableBooking, now: Millis): Promise<PaymentRow | null> {
  const payee = await findPayee(booking.artisan);
  return payee?.state === "active" && payee.account ? insertPayment(newPayment(booking, payee.account, now)) : null;
}

const newPayment = (booking: PayableBooking, account: string, now: Millis): Payment => ({
  _id: paymentIdOf(booking._id),
  version: 1,
  booking: booking._id,
  customer: booking.customer,
  artisan: booking.artisan,
  amount: assertPaise(booking.total),
  currency: "INR",
  captured: 0,
  receipts: [],
  moves: [],
  account,
  split: splitOf(booking.items),
  rates: ratesOf(booking.items),
  share: null,
  freezes: [],
  planned: null,
  releaseAt: null,
  openedAt: now,
  returnedAt: null,
  askAt: null,
});
