import { prolongFreeze as prolong, staffFreeze } from "~/domain/payment/staff-freeze";
import { reviewOf } from "~/domain/payment/freeze-day";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { dateOf, INDIA } from "~/domain/time/zone";
import { findBooking } from "~/models/booking.server";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "~/services/payment/change-payment.server";
import { followFreezes } from "~/services/payment/follow-freezes.server";
import { booksChange, freezeFollowed } from "~/services/payment/follow-ups.server";
import { auditEntry } from "./audit-entry.server";
import type { MoneyDecision } from "./freeze-by-staff.server";
import { mayJudge } from "./may-judge.server";

/**
 * Gives the freeze of staff another day on which it is looked at; `freeze` is the key of the one that was seen. Beyond 30 days of the freezes of whoever set it another member has to.
 * Refuses with not_found, not_on_yourself, changed_meanwhile, freeze_day, second_for_freeze, busy.
 */
export async function prolongFreeze({ booking: id, by, freeze, until, why, now }: MoneyDecision & { freeze: string; until: Millis }): Promise<Outcome<object>> {
  const booking = await findBooking(id);
  if (!booking) return refuse("not_found");
  const allowed = await mayJudge(booking, by);
  if (!allowed.ok) return allowed;
  const done = await changePayment<Outcome<object>>(paymentIdOf(id), (row) => {
    const before = staffFreeze(row);
    const prolonged = prolong(row, { key: freeze, until, by, at: now });
    if (!prolonged.ok || prolonged.books === row || !before) return { change: null, outbox: [], result: prolonged.ok ? { ok: true } : prolonged };
    const line = auditEntry(`prolonged-${freeze}-${until}`, { action: "booking.freeze_prolonged", actor: by, before: { until: dateOf(reviewOf(before), INDIA) }, after: { until: dateOf(until, INDIA) }, reason: why });
    return { change: booksChange(prolonged.books), outbox: [...line, ...freezeFollowed(`prolonged-${freeze}-${until}`)], result: { ok: true } };
  });
  if (done.ok && done.result.ok) await followFreezes(id, now);
  return done.ok ? done.result : done;
}
