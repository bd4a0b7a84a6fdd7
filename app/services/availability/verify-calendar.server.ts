import { isLive } from "~/domain/availability/calendar";
import { HOLDING_STATES } from "~/domain/booking/states";
import { settled } from "~/domain/booking/transition";
import { minutes, overlaps, type Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { Calendars } from "~/models/calendar.server";
import type { Calendar } from "~/domain/availability/calendar";
import { businessNow } from "~/services/clock/business-now.server";

export interface CalendarProblem {
  kind: "booking_without_entry" | "entry_of_ended_booking" | "overlap";
  artisan: string;
  booking: string;
}

const SETTLING = minutes(2);

/**
 * Compares every calendar with its bookings: a booking that holds time must have its live entry, a live entry over
 * 2 minutes old must belong to such a booking, and no two live entries may overlap.
 */
export async function verifyCalendar(): Promise<{ ok: boolean; calendars: number; bookings: number; problems: CalendarProblem[] }> {
  const now = businessNow();
  const [calendars, holding] = await Promise.all([
    Calendars.find({}).lean<Calendar[]>().exec(),
    Bookings.find({ state: { $in: [...HOLDING_STATES] } }).select({ outbox: 0, leases: 0 }).lean<BookingRow[]>().exec(),
  ]);
  const truly = holding.map((booking) => settled(booking, now)).filter((booking) => HOLDING_STATES.has(booking.state));
  const holders = new Map(truly.map((booking) => [booking._id, booking]));
  const entries = calendars.flatMap((calendar) => calendar.entries.filter((entry) => isLive(entry, now)).map((entry) => ({ artisan: calendar._id, ...entry })));
  const ofEnded = entries.filter((entry) => !holders.has(entry.booking) && now - entry.at > SETTLING);
  const problems: CalendarProblem[] = [
    ...truly.filter((booking) => booking.end > now && !entries.some((entry) => entry.booking === booking._id && entry.start === booking.start)).map((booking) => ({ kind: "booking_without_entry" as const, artisan: booking.artisan, booking: booking._id })),
    ...(await longEnded(ofEnded, now)).map(({ artisan, booking }) => ({ kind: "entry_of_ended_booking" as const, artisan, booking })),
    ...overlapping(entries).map(({ artisan, booking }) => ({ kind: "overlap" as const, artisan, booking })),
  ];
  return { ok: problems.length === 0, calendars: calendars.length, bookings: truly.length, problems };
}

/** Of entries nobody holds, those whose booking ended over 2 minutes ago. A visit that was completed keeps its past time; a hold whose booking was never written lapses by itself. */
async function longEnded<E extends { booking: string; until: Millis | null }>(entries: E[], now: Millis): Promise<E[]> {
  const rows = await Bookings.find({ _id: { $in: entries.map((entry) => entry.booking) } }).select({ state: 1, history: 1, dueAt: 1, mode: 1, start: 1, end: 1 }).lean<BookingRow[]>().exec();
  const bookings = new Map(rows.map((row) => [row._id, settled(row, now)]));
  return entries.filter((entry) => {
    const booking = bookings.get(entry.booking);
    if (!booking) return entry.until === null;
    return booking.state !== "completed" && now - (booking.history.at(-1)?.at ?? 0) > SETTLING;
  });
}

function overlapping<E extends { artisan: string; booking: string; start: number; end: number }>(entries: E[]): E[] {
  const sorted = [...entries].sort((a, b) => a.artisan.localeCompare(b.artisan) || a.start - b.start);
  return sorted.filter((entry, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.artisan === entry.artisan && before.booking !== entry.booking && overlaps(before, entry);
  });
}
