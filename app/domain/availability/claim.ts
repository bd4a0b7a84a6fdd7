import { isLive, type Calendar, type CalendarEntry, type ClaimNumber } from "./calendar";
import { isWorkingTime, startsOnStep, workingDay, type WorkingDay } from "./working-time";
import type { AvailabilityRules } from "./hours";
import { REQUEST_NOTICE } from "~/domain/booking/deadlines";
import { refuse, type Outcome, type RefusalCode } from "~/domain/refusal";
import { days, minutes, type Interval, type Millis } from "~/domain/time/instant";
import { addDays, dateOf } from "~/domain/time/zone";

/** The time somebody wants. `until` is when it lapses unless kept; null keeps it. */
export interface Wish {
  booking: string;
  move: ClaimNumber;
  start: Millis;
  end: Millis;
  until: Millis | null;
}

/**
 * How far the rules reach. `new`: everything, as for a first booking.
 * `again`: money came late for a time once listed, so pause, notice and window no longer ask.
 */
export type ClaimKind = "new" | "again";

/**
 * Decides whether a wish may have its time and gives the entries of the next calendar. Listing, holding and keeping all
 * ask here, so what is listed can be booked and what can be booked is listed. Lapsed entries are dropped, the booking's own are replaced.
 * An own live entry over the same time is only lengthened: hours changed since do not take it away.
 * Refuses with artisan_away, paused, outside_hours, too_soon, too_far, just_taken or day_full.
 */
export function claim(calendar: Pick<Calendar, "entries">, wish: Wish, rules: AvailabilityRules, now: Millis, kind: ClaimKind = "new"): Outcome<{ entries: CalendarEntry[] }> {
  const live = calendar.entries.filter((entry) => isLive(entry, now) && !isLongOver(entry, now));
  const others = live.filter((entry) => entry.booking !== wish.booking);
  const own = live.find((entry) => entry.booking === wish.booking && entry.start === wish.start && entry.end === wish.end);
  const entry = { ...wish, before: rules.beforeMinutes, after: rules.afterMinutes, at: now };
  if (own) return { ok: true, entries: [...others, { ...own, move: wish.move, until: later(own.until, wish.until) }] };
  const refusal = whyNot(others, entry, rules, now, kind);
  return refusal ? refuse(refusal) : { ok: true, entries: [...others, entry] };
}

/** The later of two ends; a kept entry stays kept. */
const later = (a: Millis | null, b: Millis | null): Millis | null => (a === null || b === null ? null : Math.max(a, b));

/** Why a time cannot be had among the others' live entries, or null. `day` is the one it starts on, for who asks about many times of it. */
export function whyNot(others: readonly CalendarEntry[], entry: CalendarEntry, rules: AvailabilityRules, now: Millis, kind: ClaimKind, day = workingDay(dateOf(entry.start, rules.zone), rules)): RefusalCode | null {
  if (rules.suspended) return "artisan_away";
  if (rules.paused && kind === "new") return "paused";
  if (!isWorkingTime(entry, day) || !startsOnStep(entry.start, day, rules)) return "outside_hours";
  if (kind === "new") {
    if (entry.start < now + leastNotice(rules)) return "too_soon";
    if (isNearEdge(entry.start - now, rules) && day.date > addDays(dateOf(now, rules.zone), rules.windowDays)) return "too_far";
  } else if (entry.start <= now) return "too_late";
  if (others.some((other) => collide(other, entry))) return "just_taken";
  return visitsOnDay(others, day) >= rules.dailyCap ? "day_full" : null;
}

/** Only near the end of the window do its dates have to be asked; within two days of it no day's length matters. */
const isNearEdge = (ahead: Millis, rules: AvailabilityRules): boolean => ahead > days(rules.windowDays - 2);

/** Request artisans need time to answer, whatever they set. */
const leastNotice = (rules: AvailabilityRules): Millis => Math.max(minutes(rules.noticeMinutes), rules.mode === "request" ? REQUEST_NOTICE : 0);

/** Two visits collide when the time between them is less than what either needs. */
const collide = (a: CalendarEntry, b: CalendarEntry): boolean => reaches(a, b) || reaches(b, a);

/** Whether an entry with the time it keeps free around it meets another one. */
const reaches = (entry: CalendarEntry, other: Interval): boolean => entry.start - minutes(entry.before) < other.end && other.start < entry.end + minutes(entry.after);

const visitsOnDay = (entries: readonly CalendarEntry[], { start, end }: WorkingDay): number => entries.reduce((count, entry) => (entry.start >= start && entry.start < end ? count + 1 : count), 0);

/** Entries are kept a week after their end, then dropped by the next write. */
const isLongOver = (entry: CalendarEntry, now: Millis): boolean => entry.end < now - days(7);
