import { freezeByStaff as freeze, type FreezeReason } from "~/domain/payment/staff-freeze";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "~/services/payment/change-payment.server";
import { booksChange } from "~/services/payment/follow-ups.server";
import { auditEntry } from "./audit-entry.server";
import { mayJudge } from "./may-judge.server";

/** What a member decides about a booking's money; `why` is in his own words, for the record. `version` is the payment's that he saw. */
export interface MoneyDecision {
  booking: string;
  by: string;
  version: number;
  why: string;
  now: Millis;
}

/**
 * Staff hold a booking's money where it is, for a reason that its two sides are told. The form's id makes it one, however often it is sent.
 * Refuses with not_found when nothing was ever ordered, not_on_yourself, already_frozen, changed_meanwhile, busy.
 */
export async function freezeByStaff({ booking: id, by, version, why, now, reason, form }: MoneyDecision & { reason: FreezeReason; form: string }): Promise<Outcome<object>> {
  const booking = await findBooking(id);
  if (!booking) return refuse("not_found");
  const allowed = await mayJudge(booking, by);
  if (!allowed.ok) return allowed;
  const done = await changePayment<Outcome<object>>(paymentIdOf(id), (row) => {
    const frozen = freeze(row, { id: form, reason, at: now });
    if (!frozen.ok) return { change: null, outbox: [], result: frozen };
    if (frozen.books === row) return { change: null, outbox: [], result: { ok: true } };
    if (row.version !== version) return { change: null, outbox: [], result: refuse("changed_meanwhile") };
    const line = auditEntry(`frozen-${form}`, { action: "booking.money_frozen", actor: by, before: { frozen: "no" }, after: { frozen: reason }, reason: why });
    return { change: booksChange(frozen.books), outbox: line, result: { ok: true } };
  });
  return done.ok ? done.result : done;
}
