import { completionDeadline } from "~/domain/booking/deadlines";
import { HOLDING_STATES } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "./booking.server";

type Marked = Pick<BookingRow, "_id" | "version" | "state" | "dueAt" | "end" | "artisanSuspended">;

/** Marks a booking under way as one of a suspended artisan, of which the clock closes no visit; false when it changed meanwhile. */
export const suspendBooking = (booking: Marked): Promise<boolean> => write(booking, { artisanSuspended: true, dueAt: booking.state === "confirmed" ? null : booking.dueAt });

/** Takes the mark away; a visit that waited closes by itself again, no sooner than a visit that ended now. */
const freeBooking = (booking: Marked, now: Millis): Promise<boolean> => write(booking, { artisanSuspended: false, dueAt: booking.state === "confirmed" ? completionDeadline(Math.max(booking.end, now)) : booking.dueAt });

/** Makes what an artisan has under way bear whether he is suspended. Again changes nothing. */
export async function suspendBookings(artisan: string, suspended: boolean, now: Millis): Promise<void> {
  const found = await Bookings.find({ artisan, state: { $in: [...HOLDING_STATES] }, artisanSuspended: suspended ? { $ne: true } : true })
    .select({ version: 1, state: 1, dueAt: 1, end: 1 })
    .lean<Marked[]>()
    .exec();
  const written = await Promise.all(found.map((booking) => (suspended ? suspendBooking(booking) : freeBooking(booking, now))));
  if (written.includes(false)) await suspendBookings(artisan, suspended, now);
}

async function write({ _id, version, state }: Marked, fields: Pick<BookingRow, "dueAt"> & { artisanSuspended: boolean }): Promise<boolean> {
  return (await Bookings.updateOne({ _id, state, version }, { $set: fields, $inc: { version: 1 } }).exec()).modifiedCount === 1;
}
