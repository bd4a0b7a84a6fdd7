import type { Paise } from "~/domain/money";
import { recordEarning } from "~/domain/payment/record-earning";
import type { LineItem } from "~/domain/pricing/line-item";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, journalPosts } from "./follow-ups.server";

/**
 * Releases what is kept of a booking: to the artisan, less commission and the tax on it. `amount` in paise is the total of a booking
 * that was served, or what a cancellation left. Once per booking; `more_than_captured` when the money is not there. 0 needs nothing.
 */
export async function earnBooking({ booking, amount, now }: { booking: { _id: string; artisan: string; items: readonly LineItem[] }; amount: Paise; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  if (amount === 0) return { ok: true, made: false };
  const done = await changePayment<Outcome<{ made: boolean }>>(paymentIdOf(booking._id), (row) => {
    const earned = recordEarning(row, { artisan: booking.artisan, items: booking.items, amount, at: now });
    if (!earned.ok) return { change: null, outbox: [], result: earned };
    const made = earned.events.length > 0;
    return { change: made ? booksChange(earned.books) : null, outbox: journalPosts(earned.events), result: { ok: true, made } };
  });
  return done.ok ? done.result : done;
}
