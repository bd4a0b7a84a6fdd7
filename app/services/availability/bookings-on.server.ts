import type { Millis } from "~/domain/time/instant";
import { addDays, startOfDay, type LocalDate } from "~/domain/time/zone";
import { findAvailability } from "~/models/availability.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { inStates } from "~/models/booking-filter.server";

/** Requests and visits that start on a local date. */
export async function bookingsOn(artisan: string, date: LocalDate, now: Millis): Promise<BookingRow[]> {
  const zone = (await findAvailability(artisan))?.zone ?? "Asia/Kolkata";
  const range = { $gte: startOfDay(date, zone), $lt: startOfDay(addDays(date, 1), zone) };
  return Bookings.find({ artisan, start: range, ...inStates(["requested", "confirmed"], now) }).sort({ start: 1 }).lean<BookingRow[]>().exec();
}
