import type { Actor, Booking, HistoryLine } from "./booking";
import { PROCESS, type BookingEvent, type Transition } from "./process";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";

/** A transition that may happen: the row, and what the booking becomes. */
export interface Step {
  row: Transition;
  next: Pick<Booking, "state" | "dueAt"> & { line: HistoryLine };
}

/**
 * Decides whether `actor` may do `event` to a booking at `now`, and what it becomes.
 * Refuses with `not_in_this_state`, `not_yours` (another actor's event), `reason_needed` or the row's own guard.
 * Nothing is applied on the way: call `settled` first so that a lapsed deadline has had its effect.
 */
export function transition(booking: Booking, event: BookingEvent, actor: Actor, now: Millis, reason: string | null = null): Outcome<Step> {
  const rows = PROCESS.filter((row) => row.event === event && row.from === booking.state && (!row.mode || row.mode === booking.mode) && (!row.pays || row.pays === booking.pays));
  const row = rows.find(({ by }) => by.includes(actor));
  if (!row) return refuse(rows.length > 0 ? "not_yours" : "not_in_this_state");
  if (row.reasoned && !reason) return refuse("reason_needed");
  const refusal = row.guard?.(booking, now);
  if (refusal) return refuse(refusal);
  const line = { event, actor, at: now, from: booking.state, to: row.to, reason };
  return { ok: true, row, next: { state: row.to, dueAt: row.dueAt(booking, now), line } };
}

/** The transition the clock owes this booking, or null. A deadline's last moment still belongs to people. */
export function owedTransition(booking: Booking, now: Millis): Step | null {
  if (booking.dueAt === null || now <= booking.dueAt) return null;
  const step = transition(booking, "expire", "clock", booking.dueAt);
  return step.ok ? step : null;
}

/** The booking as it truly stands at `now`, with a lapsed deadline applied: what pages show before the sweep has come by. */
export function settled<B extends Booking>(booking: B, now: Millis): B {
  const owed = owedTransition(booking, now);
  return owed ? { ...booking, state: owed.next.state, dueAt: owed.next.dueAt, history: [...booking.history, owed.next.line] } : booking;
}

/** What an actor could do to this booking now; buttons are these. Events that need a reason count as possible. */
export function allowedEvents(booking: Booking, actor: Actor, now: Millis): BookingEvent[] {
  const current = settled(booking, now);
  const possible = PROCESS.filter((row) => transition(current, row.event as BookingEvent, actor, now, "reason").ok).map((row) => row.event as BookingEvent);
  return [...new Set(possible)];
}
