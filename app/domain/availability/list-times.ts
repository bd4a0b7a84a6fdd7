import { isLive, type Calendar, type CalendarEntry } from "./calendar";
import { whyNot } from "./claim";
import type { AvailabilityRules } from "./hours";
import { gridOn, workingDay, type WorkingDay } from "./working-time";
import { minutes, type Millis } from "~/domain/time/instant";
import { addDays, type LocalDate } from "~/domain/time/zone";

/**
 * The starts on a local date at which a visit of this length can be booked now, in order.
 * Each is decided by the same function that decides a claim.
 */
export function listTimes(calendar: Pick<Calendar, "entries">, date: LocalDate, lengthMinutes: number, rules: AvailabilityRules, now: Millis): Millis[] {
  const { starts, isFree } = openDay(calendar, date, lengthMinutes, rules, now);
  return starts.filter(isFree);
}

/** Whether a visit of this length can be booked on a local date now. */
function hasTime(calendar: Pick<Calendar, "entries">, date: LocalDate, lengthMinutes: number, rules: AvailabilityRules, now: Millis): boolean {
  const { starts, isFree } = openDay(calendar, date, lengthMinutes, rules, now);
  return starts.some(isFree);
}

/** The starts a day could have, and how to tell whether one can be booked. */
function openDay(calendar: Pick<Calendar, "entries">, date: LocalDate, lengthMinutes: number, rules: AvailabilityRules, now: Millis): { starts: Millis[]; isFree(start: Millis): boolean } {
  const day = workingDay(date, rules);
  const starts = gridOn(day, rules);
  const near = starts.length > 0 ? entriesNear(calendar.entries, day, lengthMinutes, rules, now) : [];
  const isFree = (start: Millis): boolean => {
    const wish = { booking: "", move: 0, start, end: start + minutes(lengthMinutes), before: rules.beforeMinutes, after: rules.afterMinutes, until: null, at: now };
    return whyNot(near, wish, rules, now, "new", day) === null;
  };
  return { starts, isFree };
}

/** The live entries that a visit starting on the day can meet, the time that either keeps free around it included. */
function entriesNear(entries: readonly CalendarEntry[], day: WorkingDay, lengthMinutes: number, rules: AvailabilityRules, now: Millis): CalendarEntry[] {
  const { sorted, longest, widest } = inOrder(entries);
  const around = minutes(Math.max(widest, rules.beforeMinutes, rules.afterMinutes));
  const from = day.start - around;
  const to = day.end + minutes(lengthMinutes) + around;
  const near: CalendarEntry[] = [];
  for (let at = firstFrom(sorted, from - longest); at < sorted.length; at += 1) {
    const entry = sorted[at];
    if (!entry || entry.start >= to) break;
    if (entry.end > from && isLive(entry, now)) near.push(entry);
  }
  return near;
}

interface Ordered {
  sorted: readonly CalendarEntry[];
  /** The length of the longest entry, so that one that began before a day and reaches into it is seen. */
  longest: Millis;
  /** The most minutes that one of them keeps free around it. */
  widest: number;
}

const ordered = new WeakMap<readonly CalendarEntry[], Ordered>();

/** Many days of one calendar are asked for in a row, so its entries are put in order once. Nobody changes a list of entries; a claim makes another. */
function inOrder(entries: readonly CalendarEntry[]): Ordered {
  const known = ordered.get(entries);
  if (known) return known;
  const made = { sorted: [...entries].sort((a, b) => a.start - b.start), longest: entries.reduce((most, { start, end }) => Math.max(most, end - start), 0), widest: entries.reduce((most, { before, after }) => Math.max(most, before, after), 0) };
  ordered.set(entries, made);
  return made;
}

/** The place of the first entry that starts at a moment or later. */
function firstFrom(sorted: readonly CalendarEntry[], moment: Millis): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.start ?? 0) < moment) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The next date with a bookable time within the artisan's window, or null. */
export function nextFreeDate(calendar: Pick<Calendar, "entries">, lengthMinutes: number, rules: AvailabilityRules, now: Millis, today: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead <= rules.windowDays; ahead += 1) {
    const date = addDays(today, ahead);
    if (hasTime(calendar, date, lengthMinutes, rules, now)) return date;
  }
  return null;
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
