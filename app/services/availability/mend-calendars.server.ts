import { HOLDING_STATES } from "~/domain/booking/states";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { removeEntries } from "~/models/calendar.server";
import { verifyCalendar } from "./verify-calendar.server";

/**
 * Frees time left behind by a process that died between its claim and its booking. The booking's version is raised
 * first, so that a process which was only paused can no longer finish.
 */
export async function mendCalendars(): Promise<number> {
  const { problems } = await verifyCalendar();
  let mended = 0;
  for (const { kind, artisan, booking: id } of problems) {
    if (kind !== "entry_of_ended_booking") continue;
    const booking = await Bookings.findOneAndUpdate({ _id: id, state: { $nin: [...HOLDING_STATES] } }, { $inc: { version: 1, move: 1 } }, { returnDocument: "after" }).lean<BookingRow | null>().exec();
    if (!booking) continue;
    await removeEntries(artisan, id, booking.move);
    mended += 1;
  }
  return mended;
}
