import type { ClaimNumber } from "~/domain/availability/calendar";
import { alreadyDone } from "~/domain/booking/already-done";
import type { Actor } from "~/domain/booking/booking";
import { answerDeadline } from "~/domain/booking/deadlines";
import type { BookingEvent } from "~/domain/booking/process";
import { HOLDING_STATES, LATE_PAYABLE_STATES } from "~/domain/booking/states";
import { owedTransition, transition, type Step } from "~/domain/booking/transition";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { removeEntries } from "~/models/calendar.server";
import { isSuspended } from "~/models/person.server";
import { claimTime } from "~/services/availability/claim-time.server";
import { businessNow } from "~/services/clock/business-now.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { applyDeadline } from "./apply-deadline.server";
import { writeStep } from "./write-step.server";

interface Wanted {
  id: string;
  event: BookingEvent;
  actor: Actor;
  /** Who asks; must be the booking's customer or artisan, as the actor says. Programs leave it out. */
  person?: string;
  /** The version the person saw; a booking that changed since is not moved. */
  version?: number;
  reason?: string;
  /** Who of staff does it, for the record. */
  member?: string;
}

/**
 * Moves a booking on by one event. Lapsed deadlines have their effect first; time is claimed before the state is written.
 * Doing the same again gives the booking as it is. Refuses with not_found, changed_meanwhile, `busy`, what the process says, or what the calendar says.
 */
export async function moveBooking(wanted: Wanted): Promise<Outcome<{ booking: BookingRow }>> {
  const outcome = await compareAndSet(() => tryToMove(wanted));
  if (outcome?.ok) wakeRelay();
  return outcome ?? refuse("busy");
}

async function tryToMove({ id, event, actor, person, version, reason, member }: Wanted): Promise<Outcome<{ booking: BookingRow }> | undefined> {
  const owner = person === undefined ? {} : { [actor]: person };
  const found = await Bookings.findOne({ _id: id, ...owner }).lean<BookingRow | null>().exec();
  if (!found) return refuse("not_found");
  const booking = await withSuspension(found);
  const now = businessNow();
  if (owedTransition(found, now)) return void (await applyDeadline(found, now));
  if (alreadyDone(booking, event, actor)) return { ok: true, booking };
  if (version !== undefined && version !== booking.version) return refuse("changed_meanwhile");
  const step = transition(booking, event, actor, now, reason ?? null);
  if (!step.ok) return step;
  const claimNumber = step.row.claims ? booking.move + (LATE_PAYABLE_STATES.has(booking.state) ? 1 : 0) : booking.move;
  if (step.row.claims) {
    const outcome = await claimTime({ artisan: booking.artisan, wish: wishOf(booking, step, claimNumber, now), kind: "again" });
    if (!outcome.ok) return outcome;
  }
  const written = await writeStep(booking, step, claimNumber, member);
  if (written) return { ok: true, booking: written };
  if (step.row.claims) await giveBackUnused(id, claimNumber);
  return undefined;
}

/** What is decided knows whether the artisan is suspended now; a mark that stands still counts, for the page that was seen rests on it. */
async function withSuspension(booking: BookingRow): Promise<BookingRow> {
  return booking.artisanSuspended || (await isSuspended(booking.artisan)) ? { ...booking, artisanSuspended: true } : booking;
}

const wishOf = (booking: BookingRow, step: Step, claimNumber: ClaimNumber, now: Millis) => ({
  booking: booking._id,
  move: claimNumber,
  start: booking.start,
  end: booking.end,
  until: step.row.claims === "kept" ? null : answerDeadline(now, booking.start),
});

/** A claim whose step lost the race to an end of the booking must not stay in the calendar. */
async function giveBackUnused(id: string, claimNumber: ClaimNumber): Promise<void> {
  const booking = await Bookings.findOne({ _id: id }).lean<BookingRow | null>().exec();
  if (booking && !HOLDING_STATES.has(booking.state)) await removeEntries(booking.artisan, booking._id, claimNumber);
}
