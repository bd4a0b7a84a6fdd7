import { nextFreeDates } from "~/domain/availability/list-times";
import type { Millis } from "~/domain/time/instant";
import { dateOf, type LocalDate } from "~/domain/time/zone";
import { findAvailabilities } from "~/models/availability.server";
import { emptyCalendar, readCalendars } from "~/models/calendar.server";
import { findShortestLengths } from "~/models/service.server";

/** The next days, at most `days` each, on which several artisans can be booked for their shortest service. Three reads, however many artisans. */
export async function nextFreeDays({ artisans, days, now }: { artisans: readonly string[]; days: number; now: Millis }): Promise<Map<string, { date: LocalDate; times: number }[]>> {
  const [rules, calendars, lengths] = await Promise.all([findAvailabilities(artisans), readCalendars(artisans), findShortestLengths(artisans)]);
  const calendarOf = new Map(calendars.map((calendar) => [calendar._id, calendar]));
  return new Map(
    rules.flatMap((rule) => {
      const length = lengths.get(rule._id);
      if (length === undefined || rule.paused) return [];
      return [[rule._id, nextFreeDates(calendarOf.get(rule._id) ?? emptyCalendar(rule._id), length, rule, now, dateOf(now, rule.zone), days)] as const];
    }),
  );
}
