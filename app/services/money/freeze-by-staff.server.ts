import { freezeByStaff as freeze, type FreezeReason } from "~/domain/payment/staff-freeze";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { dateOf, INDIA } from "~/domain/time/zone";
import { findAuditRows } from "~/models/audit.server";
import { findBooking } from "~/models/booking.server";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "~/services/payment/change-payment.server";
import { followFreezes } from "~/services/payment/follow-freezes.server";
import { booksChange, freezeFollowed, lateFreezeAlert } from "~/services/payment/follow-ups.server";
import { auditEntry } from "./audit-entry.server";
import { mayJudge } from "./may-judge.server";

/** What a member decides about a booking's money; `why` is in his own words, for the record. */
export interface MoneyDecision {
  booking: string;
  by: string;
  why: string;
  now: Millis;
}

/**
 * Staff hold a booking's money where it is, for a reason and until a day that its two sides are told. The form's id makes it one, however often it is sent. A form of before, whose freeze is over, freezes nothing again.
 * Refuses with not_found when nothing was ever ordered, not_on_yourself, already_frozen, freeze_day, second_for_freeze beyond 30 days of his freezes of it in all, busy.
 */
export async function freezeByStaff({ booking: id, by, why, now, reason, until, form }: MoneyDecision & { reason: FreezeReason; until: Millis; form: string }): Promise<Outcome<object>> {
  const booking = await findBooking(id);
  if (!booking) return refuse("not_found");
  const allowed = await mayJudge(booking, by);
  if (!allowed.ok) return allowed;
  const key = `frozen-${form}`;
  if ((await findAuditRows([`booking:${id}:${key}`])).length > 0) return { ok: true };
  const done = await changePayment<Outcome<object>>(paymentIdOf(id), (row) => {
    const frozen = freeze(row, { id: form, reason, by, at: now, until });
    if (!frozen.ok) return { change: null, outbox: [], result: frozen };
    if (frozen.books === row || row.outbox.some((entry) => entry.key === key)) return { change: null, outbox: [], result: { ok: true } };
    const line = auditEntry(key, { action: "booking.money_frozen", actor: by, before: { frozen: "no" }, after: { frozen: reason, until: dateOf(until, INDIA) }, reason: why });
    return { change: booksChange(frozen.books), outbox: [...line, ...freezeFollowed(key), ...lateFreezeAlert(frozen.books, `staff-${form}`)], result: { ok: true } };
  });
  if (done.ok && done.result.ok) await followFreezes(id, now);
  return done.ok ? done.result : done;
}
