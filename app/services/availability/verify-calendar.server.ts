import { isLive } from "~/domain/availability/calendar";
import { HOLDING_STATES } from "~/domain/booking/states";
import { settled } from "~/domain/booking/transition";
import { minutes, overlaps } from "~/domain/time/instant";
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
  const ofEnded = entries.filter((entry) => !holders.has(entry.booking) && now - entry.at > SETTLING && entry.until === null && entry.end > now - minutes(60 * 24 * 7));
  const problems: CalendarProblem[] = [
    ...truly.filter((booking) => booking.end > now && !entries.some((entry) => entry.booking === booking._id && entry.start === booking.start)).map((booking) => ({ kind: "booking_without_entry" as const, artisan: booking.artisan, booking: booking._id })),
    ...(await endedOnly(ofEnded)).map(({ artisan, booking }) => ({ kind: "entry_of_ended_booking" as const, artisan, booking })),
    ...overlapping(entries).map(({ artisan, booking }) => ({ kind: "overlap" as const, artisan, booking })),
  ];
  return { ok: problems.length === 0, calendars: calendars.length, bookings: truly.length, problems };
}

/** Of entries nobody holds, those that are wrong: a visit that was completed keeps its past time. */
async function endedOnly<E extends { booking: string }>(entries: E[]): Promise<E[]> {
  const completed = new Set((await Bookings.find({ _id: { $in: entries.map((entry) => entry.booking) }, state: "completed" }).select({ _id: 1 }).lean<{ _id: string }[]>().exec()).map((row) => row._id));
  return entries.filter((entry) => !completed.has(entry.booking));
}

function overlapping<E extends { artisan: string; booking: string; start: number; end: number }>(entries: E[]): E[] {
  const sorted = [...entries].sort((a, b) => a.artisan.localeCompare(b.artisan) || a.start - b.start);
  return sorted.filter((entry, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.artisan === entry.artisan && before.booking !== entry.booking && overlaps(before, entry);
  });
}
