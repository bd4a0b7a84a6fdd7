import { nextFreeDate } from "~/domain/availability/list-times";
import type { Millis } from "~/domain/time/instant";
import { dateOf, type LocalDate } from "~/domain/time/zone";
import { findOpenCalendars, type Bookable } from "./find-open-calendars.server";

/** The next day on which each of several artisans can be booked for the shortest service; null without one. Two reads, however many artisans. */
export async function nextFreeDay({ artisans, now }: { artisans: readonly Bookable[]; now: Millis }): Promise<Map<string, LocalDate | null>> {
  const open = await findOpenCalendars(artisans);
  return new Map(open.map(({ artisan, calendar, rules, shortest }) => [artisan, nextFreeDate(calendar, shortest, rules, now, dateOf(now, rules.zone))]));
}
