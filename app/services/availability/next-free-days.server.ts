import { nextFreeDates } from "~/domain/availability/list-times";
import type { Millis } from "~/domain/time/instant";
import { dateOf, type LocalDate } from "~/domain/time/zone";
import type { ArtisanRow } from "~/models/artisan.server";
import { findAvailabilities } from "~/models/availability.server";
import { emptyCalendar, readCalendars } from "~/models/calendar.server";

/** The next days, at most `days` each, on which several artisans can be booked for their shortest service. Two reads, however many artisans. */
export async function nextFreeDays({ artisans, days, now }: { artisans: readonly Pick<ArtisanRow, "_id" | "shortest">[]; days: number; now: Millis }): Promise<Map<string, { date: LocalDate; times: number }[]>> {
  const ids = artisans.map(({ _id }) => _id);
  const [rules, calendars] = ids.length > 0 ? await Promise.all([findAvailabilities(ids), readCalendars(ids)]) : [[], []];
  const ruleOf = new Map(rules.map((rule) => [rule._id, rule]));
  const calendarOf = new Map(calendars.map((calendar) => [calendar._id, calendar]));
  return new Map(
    artisans.flatMap(({ _id, shortest }) => {
      const rule = ruleOf.get(_id);
      if (shortest === null || !rule || rule.paused) return [];
      return [[_id, nextFreeDates(calendarOf.get(_id) ?? emptyCalendar(_id), shortest, rule, now, dateOf(now, rule.zone), days)] as const];
    }),
  );
}
