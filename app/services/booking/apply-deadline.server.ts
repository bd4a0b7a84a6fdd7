import { owedTransition } from "~/domain/booking/transition";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { findMark } from "~/models/person.server";
import { suspendBooking } from "~/models/suspended-bookings.server";
import { writeStep } from "./write-step.server";

/**
 * Applies the deadline that a booking has let pass; gives whether anything was written. A visit of a suspended artisan that bears no mark
 * yet gets it instead: the clock pays nobody who is suspended.
 */
export async function applyDeadline(booking: BookingRow, now: Millis): Promise<boolean> {
  const owed = owedTransition(booking, now);
  if (!owed) return false;
  if (owed.next.state === "completed") {
    const { suspended, standingVersion } = await findMark(booking.artisan);
    if (suspended) return suspendBooking(booking, standingVersion, now);
  }
  return (await writeStep(booking, owed)) !== null;
}
