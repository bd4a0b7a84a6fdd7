import { Bookings, type BookingRow } from "~/models/booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { applyDeadline } from "./apply-deadline.server";

const AT_ONCE = 100;

/** Applies lapsed deadlines, oldest first, and gives how many. Pages derive the same on read, so a late sweep is never wrong. */
export async function sweepBookings(): Promise<number> {
  let moved = 0;
  for (;;) {
    const now = businessNow();
    const due = await Bookings.find({ dueAt: { $lt: now } }).sort({ dueAt: 1 }).limit(AT_ONCE).lean<BookingRow[]>().exec();
    const written = await Promise.all(due.map((booking) => applyDeadline(booking, now)));
    const count = written.filter(Boolean).length;
    moved += count;
    if (due.length < AT_ONCE || count === 0) return moved;
  }
}
