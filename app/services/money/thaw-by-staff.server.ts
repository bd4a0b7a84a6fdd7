import { awaitsRelease } from "~/domain/payment/freeze";
import { staffFreeze, thawByStaff as thaw } from "~/domain/payment/staff-freeze";
import { refuse, type Outcome } from "~/domain/refusal";
import { findBooking } from "~/models/booking.server";
import { paymentIdOf } from "~/models/payment.server";
import { changePayment } from "~/services/payment/change-payment.server";
import { followFreezes } from "~/services/payment/follow-freezes.server";
import { booksChange, freezeFollowed, journalPosts, refundCalls, releaseCall } from "~/services/payment/follow-ups.server";
import { auditEntry } from "./audit-entry.server";
import type { MoneyDecision } from "./freeze-by-staff.server";
import { mayJudge } from "./may-judge.server";

/**
 * Ends the freeze that staff set, and no other: with the last one refunds that waited go out, and what is planned is released when its time has come.
 * `freeze` is the key of the one that he saw; one that is over is a success. Refuses with not_found when nothing was ever ordered, not_on_yourself, changed_meanwhile when another one stands by now, busy.
 */
export async function thawByStaff({ booking: id, by, freeze, why, now }: MoneyDecision & { freeze: string }): Promise<Outcome<object>> {
  const booking = await findBooking(id);
  if (!booking) return refuse("not_found");
  const allowed = await mayJudge(booking, by);
  if (!allowed.ok) return allowed;
  const done = await changePayment<Outcome<object>>(paymentIdOf(id), (row) => {
    const standing = staffFreeze(row);
    const thawed = thaw(row, now);
    if (!standing || !thawed) return { change: null, outbox: [], result: { ok: true } };
    if (standing.key !== freeze) return { change: null, outbox: [], result: refuse("changed_meanwhile") };
    const line = auditEntry(`thawed-${standing.key}`, { action: "booking.money_thawed", actor: by, before: { frozen: standing.reason }, after: { frozen: "no" }, reason: why });
    const letGo = awaitsRelease(thawed.books) ? releaseCall(standing.key) : [];
    return { change: { ...booksChange(thawed.books), ...(thawed.books.held ? { held: thawed.books.held } : {}), askAt: row.askAt ?? now }, outbox: [...journalPosts(thawed.events), ...thawed.calls.flatMap(refundCalls), ...letGo, ...freezeFollowed(`thawed-${standing.key}`), ...line], result: { ok: true } };
  });
  if (done.ok && done.result.ok) await followFreezes(id, now);
  return done.ok ? done.result : done;
}
