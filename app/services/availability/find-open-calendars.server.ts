import type { Calendar } from "~/domain/availability/calendar";
import type { ArtisanRow } from "~/models/artisan.server";
import { findAvailabilities, type AvailabilityRow } from "~/models/availability.server";
import { emptyCalendar, readCalendars } from "~/models/calendar.server";

export type Bookable = Pick<ArtisanRow, "_id" | "shortest">;

interface OpenCalendar {
  artisan: string;
  calendar: Calendar;
  rules: AvailabilityRow;
  /** Minutes of the shortest service. */
  shortest: number;
}

/** Hours and calendars of those among several artisans who can be booked at all: with a service, with hours, not paused, not suspended. */
export async function findOpenCalendars(artisans: readonly Bookable[]): Promise<OpenCalendar[]> {
  if (artisans.length === 0) return [];
  const ids = artisans.map(({ _id }) => _id);
  const [all, calendars] = await Promise.all([findAvailabilities(ids), readCalendars(ids)]);
  const rulesOf = new Map(all.map((rules) => [rules._id, rules]));
  const calendarOf = new Map(calendars.map((calendar) => [calendar._id, calendar]));
  return artisans.flatMap(({ _id, shortest }) => {
    const rules = rulesOf.get(_id);
    if (typeof shortest !== "number" || !rules || rules.paused || rules.suspended) return [];
    return [{ artisan: _id, calendar: calendarOf.get(_id) ?? emptyCalendar(_id), rules, shortest }];
  });
}
