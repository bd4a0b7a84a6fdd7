import type { Step } from "~/domain/booking/transition";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { followUps } from "./follow-ups.server";
import { refundNow } from "./refund-now";

/**
 * Writes one step of a booking: the only writer of its state. State, deadline, history and outbox go in one
 * compare-and-set on state and version. Gives the booking as written, or null when somebody was faster.
 * `claimNumber` is of the claim the step rests on, when it made one; `member` is who of staff does it. Whether the artisan was suspended when it was decided stays on the booking.
 */
export async function writeStep(booking: BookingRow, step: Step, claimNumber = booking.move, member: string | null = null): Promise<BookingRow | null> {
  const refund = step.row.effects.includes("refund") ? refundNow(booking, step.next.line.actor, step.next.line.at) : null;
  const { state, dueAt, line } = step.next;
  const update = {
    $set: { state, dueAt, move: claimNumber, ...(refund ? { refund } : {}), ...(booking.artisanSuspended === undefined ? {} : { artisanSuspended: booking.artisanSuspended }) },
    $inc: { version: 1 },
    $push: { history: line, outbox: { $each: followUps(booking, step, refund, member) } },
  };
  return Bookings.findOneAndUpdate({ _id: booking._id, state: booking.state, version: booking.version }, update, { returnDocument: "after" }).lean<BookingRow | null>().exec();
}
