import type { ClaimNumber } from "~/domain/availability/calendar";
import type { Actor } from "~/domain/booking/booking";
import { answerDeadline } from "~/domain/booking/deadlines";
import type { BookingEvent } from "~/domain/booking/process";
import { LATE_PAYABLE_STATES } from "~/domain/booking/states";
import { owedTransition, transition, type Step } from "~/domain/booking/transition";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { fieldsOfStep } from "~/services/booking/fields-of-step";
import { followUps } from "~/services/booking/follow-ups.server";
import { refundNow } from "~/services/booking/refund-now";
import { followUp } from "./follow-up";
import { claimIn } from "./keep-calendar";
import { known, type World } from "./world";

/** Moves a booking on as the process allows, claiming its time first. False when the process or the calendar says no. */
export function moveVisit(world: World, id: string, event: BookingEvent, actor: Actor, at: Millis, reason: string | null = null): boolean {
  const booking = known(world.bookings, id);
  const step = transition(booking, event, actor, at, reason);
  if (!step.ok) return false;
  const claimNumber = step.row.claims && LATE_PAYABLE_STATES.has(booking.state) ? booking.move + 1 : booking.move;
  if (step.row.claims && !claimAgain(world, booking, step, claimNumber, at)) return false;
  writeStep(world, booking, step, claimNumber);
  return true;
}

function claimAgain(world: World, { _id, artisan, start, end }: BookingRow, { row }: Step, claimNumber: ClaimNumber, at: Millis): boolean {
  const rules = world.rules.get(artisan);
  const until = row.claims === "kept" ? null : answerDeadline(at, start);
  return rules !== undefined && claimIn(world, rules, { booking: _id, move: claimNumber, start, end, until }, at, "again");
}

/** Applies the deadline that a booking has let pass, if any. */
export function letClockMove(world: World, id: string, at: Millis): void {
  const booking = known(world.bookings, id);
  const owed = owedTransition(booking, at);
  if (owed) writeStep(world, booking, owed, booking.move);
}

/** What the one writer of a booking's state writes, and then the effects that its outbox would hold. */
function writeStep(world: World, booking: BookingRow, step: Step, claimNumber: ClaimNumber): void {
  const { line } = step.next;
  const refund = step.row.effects.includes("refund") ? refundNow(booking, line.actor, line.at) : null;
  world.bookings.set(booking._id, { ...booking, ...fieldsOfStep(booking, step, refund), move: claimNumber, version: booking.version + 1, history: [...booking.history, line] });
  for (const entry of followUps(booking, step, refund)) followUp(world, booking, entry, line.at);
  awaitDeadline(world, booking._id);
}

/** Has the clock look at a booking as soon as its deadline is over. */
export function awaitDeadline(world: World, id: string): void {
  const { dueAt } = known(world.bookings, id);
  if (dueAt !== null) world.agenda.add(dueAt + 1, () => letClockMove(world, id, dueAt + 1));
}
