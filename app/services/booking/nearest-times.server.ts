import { listTimes } from "~/domain/availability/list-times";
import type { Millis } from "~/domain/time/instant";
import { addDays, dateOf, timeOf, type LocalDate, type LocalTime } from "~/domain/time/zone";
import { findAvailability } from "~/models/availability.server";
import { readCalendar } from "~/models/calendar.server";

export interface FreeTime {
  date: LocalDate;
  time: LocalTime;
  start: Millis;
}

/** Days looked at on either side of the wanted one. */
const AROUND = 10;

/** The bookable times nearest to a wanted start for a visit of this length, at most `most`, in order of time. */
export async function nearestTimes({ artisan, lengthMinutes, start, most, now }: { artisan: string; lengthMinutes: number; start: Millis; most: number; now: Millis }): Promise<FreeTime[]> {
  const [rules, calendar] = await Promise.all([findAvailability(artisan), readCalendar(artisan)]);
  if (!rules) return [];
  const day = dateOf(start, rules.zone);
  const days = Array.from({ length: 2 * AROUND + 1 }, (_, index) => addDays(day, index - AROUND));
  return days
    .flatMap((date) => listTimes(calendar, date, lengthMinutes, rules, now).map((free) => ({ date, time: timeOf(free, rules.zone), start: free })))
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .slice(0, most)
    .sort((a, b) => a.start - b.start);
}
