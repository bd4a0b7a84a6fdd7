import type { Step } from "~/domain/booking/transition";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { fieldsOfStep } from "./fields-of-step";
import { followUps } from "./follow-ups.server";
import { refundNow } from "./refund-now";

/**
 * Writes one step of a booking: the only writer of its state. State, deadline, history and outbox go in one
 * compare-and-set on state and version. Gives the booking as written, or null when somebody was faster.
 * `claimNumber` is of the claim the step rests on, when it made one; `member` is who of staff does it. Whether the artisan was suspended when it was decided stays on the booking.
 */
export async function writeStep(booking: BookingRow, step: Step, claimNumber = booking.move, member: string | null = null): Promise<BookingRow | null> {
  const refund = step.row.effects.includes("refund") ? refundNow(booking, step.next.line.actor, step.next.line.at) : null;
  const update = {
    $set: { ...fieldsOfStep(booking, step, refund), move: claimNumber, ...(booking.artisanSuspended === undefined ? {} : { artisanSuspended: booking.artisanSuspended }) },
    $inc: { version: 1 },
    $push: { history: step.next.line, outbox: { $each: followUps(booking, step, refund, member) } },
  };
  return Bookings.findOneAndUpdate({ _id: booking._id, state: booking.state, version: booking.version }, update, { returnDocument: "after" }).lean<BookingRow | null>().exec();
}
