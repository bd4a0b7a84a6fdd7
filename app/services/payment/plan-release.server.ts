import type { OrderPart } from "~/domain/payment/books";
import type { Paise } from "~/domain/money";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { orderIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange } from "./follow-ups.server";

/**
 * Says when what was earned of one of a booking's orders is released, and how much of it at most, in paise: until then it stays held. An earlier moment replaces a later one,
 * never the other way round; after the release it changes nothing. 0 needs nothing. `not_found` when nothing was ever ordered.
 */
export async function planRelease({ booking, part = "first", amount, at }: { booking: string; part?: OrderPart; amount: Paise; at: Millis }): Promise<Outcome<{ made: boolean }>> {
  if (amount === 0) return { ok: true, made: false };
  const done = await changePayment(orderIdOf(booking, part), (row) => {
    const released = row.moves.some(({ kind }) => kind === "release");
    if (released || (row.planned && row.planned.at <= at)) return { change: null, outbox: [], result: false };
    return { change: booksChange({ ...row, planned: { amount, at } }), outbox: [], result: true };
  });
  return done.ok ? { ok: true, made: done.result } : done;
}
