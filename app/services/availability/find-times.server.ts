import { listTimes } from "~/domain/availability/list-times";
import type { Millis } from "~/domain/time/instant";
import { timeOf, type LocalDate, type LocalTime } from "~/domain/time/zone";
import { findAvailability } from "~/models/availability.server";
import { readCalendar } from "~/models/calendar.server";
import type { Service } from "~/models/service.server";

/** The times of a local date at which a service can be booked now, in order. */
export async function findTimes({ artisan, service, date, now }: { artisan: string; service: Service; date: LocalDate; now: Millis }): Promise<{ time: LocalTime; start: Millis }[]> {
  const [rules, calendar] = await Promise.all([findAvailability(artisan), readCalendar(artisan)]);
  if (!rules) return [];
  return listTimes(calendar, date, service.lengthMinutes, rules, now).map((start) => ({ time: timeOf(start, rules.zone), start }));
}
