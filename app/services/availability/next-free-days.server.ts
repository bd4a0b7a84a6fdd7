import { nextFreeDates } from "~/domain/availability/list-times";
import type { Millis } from "~/domain/time/instant";
import { dateOf, type LocalDate } from "~/domain/time/zone";
import { findOpenCalendars, type Bookable } from "./find-open-calendars.server";

/** The next days, at most `days` each, on which several artisans can be booked for their shortest service, with how many times. Two reads, however many artisans. */
export async function nextFreeDays({ artisans, days, now }: { artisans: readonly Bookable[]; days: number; now: Millis }): Promise<Map<string, { date: LocalDate; times: number }[]>> {
  const open = await findOpenCalendars(artisans);
  return new Map(open.map(({ artisan, calendar, rules, shortest }) => [artisan, nextFreeDates(calendar, shortest, rules, now, dateOf(now, rules.zone), days)]));
}
