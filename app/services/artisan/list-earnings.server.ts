import type { Millis } from "~/domain/time/instant";
import { inStates } from "~/models/booking-filter.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { viewBooking } from "~/services/booking/view-booking.server";

const PAGE = 20;

/** An artisan's paid bookings, latest start first, 20 a page; `older` leads to the next. Those from which nothing was kept are among them. */
export async function listEarnings({ artisan, now, before }: { artisan: string; now: Millis; before?: Millis }): Promise<{ rows: BookingRow[]; older: Millis | null }> {
  const filter = { artisan, ...inStates(["confirmed", "completed", "cancelled"], now), ...(before === undefined ? {} : { start: { $lt: before } }) };
  const rows = await Bookings.find(filter).select({ outbox: 0, leases: 0 }).sort({ start: -1 }).limit(PAGE + 1).lean<BookingRow[]>().exec();
  const shown = rows.slice(0, PAGE);
  return { rows: shown.map((row) => viewBooking(row, now)), older: rows.length > PAGE ? (shown.at(-1)?.start ?? null) : null };
}
