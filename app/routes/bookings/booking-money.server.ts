import { keptReceipt } from "~/domain/payment/books";
import { bankReturnsBy } from "~/domain/payment/turn-around";
import { paymentStatus, type PaymentState } from "~/domain/payment/status";
import { sumFor } from "~/domain/pricing/line-item";
import { splitKept } from "~/domain/pricing/split";
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

/** The money of a booking for its page: what came in, what goes back, what the artisan has of it. */
export function moneyOf(booking: BookingRow, payment: PaymentRow | null): BookingMoney {
  const receipt = payment && keptReceipt(payment);
  return { paid: receipt?.amount ?? 0, bankReturnsBy: receipt ? null : lastAttempt(payment), method: receipt?.method ?? null, back: moneyBack(booking, payment), ...earningOf(booking) };
}

/** By when the bank has given back what the last attempt may have taken. */
function lastAttempt(payment: PaymentRow | null): Millis | null {
  const moments = payment ? [...payment.receipts.map(({ at }) => at), payment.returnedAt ?? 0] : [];
  const last = Math.max(0, ...moments);
  return last > 0 ? bankReturnsBy(last) : null;
}

/** The refund a booking ended with, and how far it has come; null when none was decided or nothing was paid. */
function moneyBack({ refund }: BookingRow, payment: PaymentRow | null): MoneyBack | null {
  const receipt = payment && keptReceipt(payment);
  if (!refund || !receipt) return null;
  const move = payment.moves.find(({ kind, gatewayPayment }) => kind === "refund" && gatewayPayment === receipt.id);
  return { amount: refund.amount, rule: refund.rule, settledAt: move?.state === "processed" ? move.settledAt : null, bankReference: move?.bankReference ?? null };
}

const NOTHING = { earning: 0, commission: 0, tax: 0 };

/** What falls to the artisan: of a running or served booking all of it, of a cancelled one what was not given back. */
function earningOf({ state, items, total, refund }: BookingRow): Pick<BookingMoney, "earning" | "commission" | "tax"> {
  if (state === "cancelled") {
    const { artisan, platform, tax } = splitKept(items, total - (refund?.amount ?? total));
    return { earning: artisan, commission: platform, tax };
  }
  if (["released", "expired", "declined", "unanswered", "lost"].includes(state)) return NOTHING;
  return { earning: sumFor(items, "artisan"), commission: sumFor(items, "platform"), tax: sumFor(items, "tax") };
}
