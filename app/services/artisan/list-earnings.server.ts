import type { Millis } from "~/domain/time/instant";
import type { PageCursor } from "~/domain/page-cursor";
import { inStates, startingBefore } from "~/models/booking-filter.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { viewBooking } from "~/services/booking/view-booking.server";

const PAGE = 20;

/** An artisan's paid bookings, latest start first, 20 a page; `older` leads to the next. Those from which nothing was kept are among them. */
export async function listEarnings({ artisan, now, before = null }: { artisan: string; now: Millis; before?: PageCursor | null }): Promise<{ rows: BookingRow[]; older: PageCursor | null }> {
  const filter = { artisan, ...inStates(["confirmed", "completed", "cancelled"], now), ...startingBefore(before) };
  const rows = await Bookings.find(filter).select({ outbox: 0, leases: 0 }).sort({ start: -1, _id: -1 }).limit(PAGE + 1).lean<BookingRow[]>().exec();
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { rows: shown.map((row) => viewBooking(row, now)), older: last ? { at: last.start, id: last._id } : null };
}
