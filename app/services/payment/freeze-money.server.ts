import type { Freeze } from "~/domain/payment/books";
import { freeze } from "~/domain/payment/freeze";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { followFreezes } from "./follow-freezes.server";
import { booksChange, freezeFollowed, lateFreezeAlert } from "./follow-ups.server";

/** Holds a booking's money where it is, of all its orders, for a reason: none of it is released or refunded until the freeze of this key ends. Staff are told of one that came too late for the artisan's share. `not_found` when nothing was ever ordered. */
export async function freezeMoney({ booking, now, ...why }: Pick<Freeze, "key" | "reason" | "amount" | "until"> & { booking: string; now: Millis }): Promise<Outcome<{ made: boolean }>> {
  const done = await changePayment(paymentIdOf(booking), (row) => {
    const frozen = freeze(row, { ...why, at: now });
    return frozen === row ? { change: null, outbox: [], result: false } : { change: booksChange(frozen), outbox: [...freezeFollowed(`frozen-${why.key}`), ...lateFreezeAlert(frozen, why.key)], result: true };
  });
  if (done.ok) await followFreezes(booking, now);
  return done.ok ? { ok: true, made: done.result } : done;
}
