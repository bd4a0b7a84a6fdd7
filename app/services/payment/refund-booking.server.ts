import type { Paise } from "~/domain/money";
import { keptReceipt, type OrderPart } from "~/domain/payment/books";
import { promiseRefund } from "~/domain/payment/promise-refund";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { orderIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, journalPosts, refundCalls } from "./follow-ups.server";

/**
 * Promises money of one of a booking's orders back, in paise, and has it sent: first what the artisan's account holds of it, then the rest. The same key is one refund
 * however often it is asked for. What was released already is taken back. While the money is frozen the refund is promised and waits.
 * Refuses with `more_than_captured` when so much is not there, `not_found` when nothing was ever ordered. An amount of 0 needs nothing.
 */
export async function refundBooking({ booking, part = "first", amount, key, reason, now }: { booking: string; part?: OrderPart; amount: Paise; key: string; reason: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  if (amount === 0) return { ok: true, made: false };
  const done = await changePayment<Outcome<{ made: boolean }>>(orderIdOf(booking, part), (row) => {
    const receipt = keptReceipt(row);
    const promised = receipt ? promiseRefund(row, { key, amount, reason, gatewayPayment: receipt.id, at: now }) : refuse("more_than_captured");
    if (!promised.ok) return { change: null, outbox: [], result: promised };
    if (!promised.made) return { change: null, outbox: [], result: { ok: true, made: false } };
    const outbox = [...journalPosts(promised.events), ...(promised.calls ? refundCalls(promised.calls) : [])];
    return { change: { ...booksChange(promised.books), askAt: row.askAt ?? now }, outbox, result: { ok: true, made: true } };
  });
  return done.ok ? done.result : done;
}
