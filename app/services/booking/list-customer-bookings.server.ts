import type { PageCursor } from "~/domain/page-cursor";
import { inStates, startingBefore } from "~/models/booking-filter.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import type { BookingState } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import { viewBooking } from "./view-booking.server";

const PAGE = 20;
const ENDED: BookingState[] = ["completed", "released", "expired", "declined", "unanswered", "cancelled", "lost"];

/**
 * A customer's bookings as they stand now: to be paid, coming, and past (newest start first, 20 a page; `older` leads to the next).
 */
export async function listCustomerBookings({ customer, now, before = null }: { customer: string; now: Millis; before?: PageCursor | null }): Promise<{ needsAction: BookingRow[]; upcoming: BookingRow[]; past: BookingRow[]; older: PageCursor | null }> {
  const find = (states: BookingState[], more: object = {}) => Bookings.find({ customer, ...inStates(states, now), ...more }).select({ outbox: 0, leases: 0 });
  const [needsAction, upcoming, past] = await Promise.all([
    find(["awaiting_payment"]).sort({ start: 1 }).lean<BookingRow[]>().exec(),
    find(["requested", "confirmed"]).sort({ start: 1 }).lean<BookingRow[]>().exec(),
    find(ENDED, startingBefore(before)).sort({ start: -1, _id: -1 }).limit(PAGE + 1).lean<BookingRow[]>().exec(),
  ]);
  const shown = past.slice(0, PAGE);
  const last = past.length > PAGE ? shown.at(-1) : undefined;
  const view = (rows: BookingRow[]) => rows.map((row) => viewBooking(row, now));
  return { needsAction: view(needsAction), upcoming: view(upcoming), past: view(shown), older: last ? { at: last.start, id: last._id } : null };
}
