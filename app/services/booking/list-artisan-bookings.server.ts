import type { PageCursor } from "~/domain/page-cursor";
import { inStates, startingBefore } from "~/models/booking-filter.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import type { BookingState } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import { viewBooking } from "./view-booking.server";

const PAGE = 20;

/** An artisan's bookings as they stand now: requests by time left, visits by start, past ones newest first. Unpaid holds are not his business yet. */
export async function listArtisanBookings({ artisan, now, before = null }: { artisan: string; now: Millis; before?: PageCursor | null }): Promise<{ requests: BookingRow[]; visits: BookingRow[]; past: BookingRow[]; older: PageCursor | null }> {
  const find = (states: BookingState[], more: object = {}) => Bookings.find({ artisan, ...inStates(states, now), ...more }).select({ outbox: 0, leases: 0 });
  const [requests, visits, past] = await Promise.all([
    find(["requested"]).sort({ dueAt: 1 }).lean<BookingRow[]>().exec(),
    find(["confirmed"]).sort({ start: 1 }).lean<BookingRow[]>().exec(),
    find(["completed", "declined", "unanswered", "cancelled"], startingBefore(before)).sort({ start: -1, _id: -1 }).limit(PAGE + 1).lean<BookingRow[]>().exec(),
  ]);
  const shown = past.slice(0, PAGE);
  const last = past.length > PAGE ? shown.at(-1) : undefined;
  const view = (rows: BookingRow[]) => rows.map((row) => viewBooking(row, now));
  return { requests: view(requests), visits: view(visits), past: view(shown), older: last ? { at: last.start, id: last._id } : null };
}
