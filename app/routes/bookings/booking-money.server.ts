import { splitLeft, splitPaid, splitTaken } from "~/domain/booking/division";
import { keptReceipt, type OrderPart } from "~/domain/payment/books";
import { checkFound, type Check, type CheckFound } from "~/domain/payment/check";
import { payerOf } from "~/domain/payment/payer";
import { bankReturnsBy } from "~/domain/payment/turn-around";
import { paymentStatus, undecidedSince, type PaymentState } from "~/domain/payment/status";
import { refundsOfBooking, type ToldRefund } from "~/domain/payment/told-refunds";
import { splitOf } from "~/domain/pricing/split";
import { endedAt } from "~/domain/tax-document/visit-facts";
import { minutes, type Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { PaymentRow } from "~/models/payment.server";
import type { BookingMoney, MoneyBack } from "~/ui/booking/booking-view";

/** After this long the word of the browser that it came back from the bank no longer counts as money on its way. */
const HINT_LASTS = minutes(5);

/** How the paying of a booking stands at `now`. */
export function paymentStateOf(payment: PaymentRow | null, now: Millis): PaymentState {
  if (!payment) return "unpaid";
  const { returnedAt, receipts } = payment;
  const returned = returnedAt !== null && now <= returnedAt + HINT_LASTS && receipts.every(({ at }) => at <= returnedAt);
  const { state } = paymentStatus(payment, { returned });
  return state === "failed" && returned ? "confirming" : state;
}

/** When the attempt began that is still with the bank at `now`, as far as anybody told: the gateway, or a browser that came back from it. */
export const attemptOf = (payment: PaymentRow | null, now: Millis): Millis | null => payment && (undecidedSince(payment) ?? (paymentStateOf(payment, now) === "confirming" ? payment.returnedAt : null));

/** What the last question to the gateway brought about the order of a booking that is waited for: that of its balance, once there is one. */
export function checkOf({ first, balance }: Orders, last: Check | null, now: Millis): CheckFound | null {
  const waited = balance ?? first;
  return waited ? checkFound(last, { state: paymentStateOf(waited, now), since: waited.openedAt }) : null;
}

/** The money of a booking for its page: what came in, what goes back, what the artisan has of it. */
export function moneyOf(booking: BookingRow, orders: Orders): BookingMoney {
  const receipt = orders.first && keptReceipt(orders.first);
  const taken = splitTaken(booking);
  return { paid: receipt?.amount ?? 0, bankReturnsBy: receipt ? null : lastAttempt(orders.first ?? null), method: receipt?.method ?? null, payer: payerOf(Object.values(orders)), back: moneyBack(booking, orders), ...earningOf(booking), owed: taken.platform + taken.tax };
}

/** By when the bank has given back what the last attempt may have taken. */
function lastAttempt(payment: PaymentRow | null): Millis | null {
  const moments = payment ? [...payment.receipts.map(({ at }) => at), payment.returnedAt ?? 0] : [];
  const last = Math.max(0, ...moments);
  return last > 0 ? bankReturnsBy(last) : null;
}

type Orders = Partial<Record<OrderPart, PaymentRow>>;

/** The refund a booking ended with; null when none was decided or nothing was paid. */
function moneyBack({ refund }: BookingRow, orders: Orders): MoneyBack | null {
  return refund && orders.first && keptReceipt(orders.first) ? { amount: refund.amount, rule: refund.rule } : null;
}

/** Every refund of a booking as it stands at `now`, for whoever paid. */
export function refundsOf(booking: BookingRow, orders: Orders, now: Millis): ToldRefund[] {
  const back = moneyBack(booking, orders);
  return refundsOfBooking(Object.values(orders), back && { amount: back.amount, at: endedAt(booking), actor: booking.history.at(-1)?.actor ?? null }, now);
}

const NOTHING = { earning: 0, commission: 0, tax: 0 };

/** What falls to the artisan: of a running booking all of it, of one that was served what was paid, of a cancelled one what was not given back. */
function earningOf(booking: BookingRow): Pick<BookingMoney, "earning" | "commission" | "tax"> {
  const { state, items } = booking;
  if (["released", "expired", "declined", "unanswered", "lost"].includes(state)) return NOTHING;
  const { artisan, platform, tax } = state === "cancelled" ? splitLeft(booking) : state === "completed" ? splitPaid(booking) : splitOf(items);
  return { earning: artisan, commission: platform, tax };
}
