import type { AvailabilityRules, Span } from "./hours";
import { minutes, type Interval, type Millis } from "~/domain/time/instant";
import { addDays, dateOf, instantOf, startOfDay, weekdayOf, type LocalDate } from "~/domain/time/zone";

/** The spans of one local date: its exception if there is one, else its weekday's. */
export const spansOn = (date: LocalDate, rules: AvailabilityRules): Span[] => rules.exceptions.find((exception) => exception.date === date)?.spans ?? rules.week[weekdayOf(date)] ?? [];

/** The working stretches of a local date as moments, those that touch joined. */
export function workingTime(date: LocalDate, rules: AvailabilityRules): Interval[] {
  const stretches = spansOn(date, rules)
    .map(({ from, to }) => ({ start: instantOf(date, from, rules.zone), end: instantOf(date, to, rules.zone) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  return stretches.reduce<Interval[]>((joined, next) => {
    const last = joined.at(-1);
    return last && next.start <= last.end ? [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }] : [...joined, next];
  }, []);
}

/** Whether a visit lies wholly inside one working stretch of the day it starts on. */
export const isWorkingTime = (visit: Interval, rules: AvailabilityRules): boolean => workingTime(dateOf(visit.start, rules.zone), rules).some(({ start, end }) => start <= visit.start && visit.end <= end);

/** Whether a start lies on the artisan's grid: multiples of the step after local midnight, or the very beginning of a stretch. */
export function startsOnStep(start: Millis, rules: AvailabilityRules): boolean {
  const date = dateOf(start, rules.zone);
  return (start - startOfDay(date, rules.zone)) % stepOf(rules) === 0 || workingTime(date, rules).some((stretch) => stretch.start === start);
}

const stepOf = (rules: AvailabilityRules): Millis => minutes(Math.max(5, rules.stepMinutes));

/** Every grid moment at which a visit could start on a date, before anything is taken. */
export function gridOf(date: LocalDate, rules: AvailabilityRules): Millis[] {
  const midnight = startOfDay(date, rules.zone);
  const nextMidnight = startOfDay(addDays(date, 1), rules.zone);
  const step = stepOf(rules);
  return workingTime(date, rules).flatMap(({ start, end }) => {
    const first = midnight + Math.ceil((start - midnight) / step) * step;
    const moments = Array.from({ length: Math.max(0, Math.ceil((Math.min(end, nextMidnight) - first) / step)) }, (_, index) => first + index * step);
    return first === start ? moments : [start, ...moments];
  });
}
