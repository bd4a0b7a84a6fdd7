import type { Paise } from "~/domain/money";
import { keptReceipt } from "~/domain/payment/books";
import { reserveMove } from "~/domain/payment/guard";
import { refuse, type Outcome, type Refusal } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, refundCall } from "./follow-ups.server";

/**
 * Promises a booking's money back, in paise, and has it sent. The same key is one refund however often it is asked for.
 * Refuses with `more_than_captured` when so much is not there, `not_found` when nothing was ever ordered. An amount of 0 needs nothing.
 */
export async function refundBooking({ booking, amount, key, reason, now }: { booking: string; amount: Paise; key: string; reason: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  if (amount === 0) return { ok: true, made: false };
  const done = await changePayment<{ ok: true; made: boolean } | Refusal>(paymentIdOf(booking), (row) => {
    const receipt = keptReceipt(row);
    const reserved = receipt ? reserveMove(row, { key, kind: "refund", amount, reason, gatewayPayment: receipt.id, at: now }) : refuse("more_than_captured");
    if (!reserved.ok) return { change: null, outbox: [], result: reserved };
    if (!reserved.made) return { change: null, outbox: [], result: { ok: true, made: false } };
    return { change: { ...booksChange(reserved.books), askAt: row.askAt ?? now }, outbox: refundCall(key), result: { ok: true, made: true } };
  });
  return done.ok ? done.result : done;
}
