import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { addDays, isLocalDate, startOfDay, type LocalDate } from "~/domain/time/zone";
import { findAvailability } from "~/models/availability.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { inStates } from "~/models/booking-filter.server";
import { changeRules } from "./change-rules.server";

/** Closes one local date at once. Bookings on it are left alone and given back, for the artisan to decide. Refuses with not_found. */
export async function closeDay({ artisan, date, reason, now }: { artisan: string; date: LocalDate; reason: string; now: Millis }): Promise<Outcome<{ affected: BookingRow[] }>> {
  if (!isLocalDate(date)) return refuse("not_found");
  const outcome = await changeRules(artisan, ({ exceptions }) => ({
    exceptions: [...exceptions.filter((exception) => exception.date !== date), { date, spans: [], reason }].sort((a, b) => a.date.localeCompare(b.date)),
  }));
  return outcome.ok ? { ok: true, affected: await bookingsOn(artisan, date, now) } : outcome;
}

/** Takes the exception of a date away; its weekday's hours hold again. */
export const openDay = ({ artisan, date }: { artisan: string; date: LocalDate }): Promise<Outcome<object>> =>
  changeRules(artisan, ({ exceptions }) => ({ exceptions: exceptions.filter((exception) => exception.date !== date) }));

/** Requests and visits that start on a local date. */
export async function bookingsOn(artisan: string, date: LocalDate, now: Millis): Promise<BookingRow[]> {
  const zone = (await findAvailability(artisan))?.zone ?? "Asia/Kolkata";
  const range = { $gte: startOfDay(date, zone), $lt: startOfDay(addDays(date, 1), zone) };
  return Bookings.find({ artisan, start: range, ...inStates(["requested", "confirmed"], now) }).sort({ start: 1 }).lean<BookingRow[]>().exec();
}
