import { isLive, type Calendar, type CalendarEntry } from "./calendar";
import { whyNot } from "./claim";
import type { AvailabilityRules } from "./hours";
import { gridOn, workingDay } from "./working-time";
import { minutes, type Millis } from "~/domain/time/instant";
import { addDays, startOfDay, type LocalDate } from "~/domain/time/zone";

/**
 * The starts on a local date at which a visit of this length can be booked now, in order.
 * Each is decided by the same function that decides a claim.
 */
export function listTimes(calendar: Pick<Calendar, "entries">, date: LocalDate, lengthMinutes: number, rules: AvailabilityRules, now: Millis): Millis[] {
  const day = workingDay(date, rules);
  if (day.stretches.length === 0) return [];
  const near = entriesNear(calendar.entries, date, rules, now);
  return gridOn(day, rules).filter((start) => {
    const wish = { booking: "", move: 0, start, end: start + minutes(lengthMinutes), before: rules.beforeMinutes, after: rules.afterMinutes, until: null, at: now };
    return whyNot(near, wish, rules, now, "new", day) === null;
  });
}

/** Only live entries within a day of the date can matter to it. */
function entriesNear(entries: readonly CalendarEntry[], date: LocalDate, rules: AvailabilityRules, now: Millis): CalendarEntry[] {
  const from = startOfDay(addDays(date, -2), rules.zone);
  const to = startOfDay(addDays(date, 3), rules.zone);
  return entries.filter((entry) => entry.end > from && entry.start < to && isLive(entry, now));
}

/** The next `most` dates with a bookable time, within the artisan's window. */
export function nextFreeDates(calendar: Pick<Calendar, "entries">, lengthMinutes: number, rules: AvailabilityRules, now: Millis, today: LocalDate, most: number): { date: LocalDate; times: number }[] {
  const found: { date: LocalDate; times: number }[] = [];
  for (let ahead = 0; ahead <= rules.windowDays && found.length < most; ahead += 1) {
    const date = addDays(today, ahead);
    const times = listTimes(calendar, date, lengthMinutes, rules, now).length;
    if (times > 0) found.push({ date, times });
  }
  return found;
}
