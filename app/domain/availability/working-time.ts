import type { AvailabilityRules, Span } from "./hours";
import { minutes, type Interval, type Millis } from "~/domain/time/instant";
import { addDays, instantOf, startOfDay, weekdayOf, type LocalDate } from "~/domain/time/zone";

/** The spans of one local date: its exception if there is one, else its weekday's. */
export const spansOn = (date: LocalDate, rules: AvailabilityRules): Span[] => rules.exceptions.find((exception) => exception.date === date)?.spans ?? rules.week[weekdayOf(date)] ?? [];

/** The working stretches of a local date as moments, those that touch joined. */
function workingTime(date: LocalDate, rules: AvailabilityRules): Interval[] {
  const stretches = spansOn(date, rules)
    .map(({ from, to }) => ({ start: instantOf(date, from, rules.zone), end: instantOf(date, to, rules.zone) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  return stretches.reduce<Interval[]>((joined, next) => {
    const last = joined.at(-1);
    return last && next.start <= last.end ? [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }] : [...joined, next];
  }, []);
}

/** A local day as the rules see it, worked out once for all the visits that could start on it. */
export interface WorkingDay {
  date: LocalDate;
  start: Millis;
  end: Millis;
  stretches: Interval[];
}

export const workingDay = (date: LocalDate, rules: AvailabilityRules): WorkingDay => ({ date, start: startOfDay(date, rules.zone), end: startOfDay(addDays(date, 1), rules.zone), stretches: workingTime(date, rules) });

/** Whether a visit lies wholly inside one working stretch of the day it starts on. */
export const isWorkingTime = (visit: Interval, { stretches }: WorkingDay): boolean => stretches.some(({ start, end }) => start <= visit.start && visit.end <= end);

/** Whether a start lies on the artisan's grid: multiples of the step after local midnight, or the very beginning of a stretch. */
export const startsOnStep = (start: Millis, day: WorkingDay, rules: AvailabilityRules): boolean => (start - day.start) % stepOf(rules) === 0 || day.stretches.some((stretch) => stretch.start === start);

const stepOf = (rules: AvailabilityRules): Millis => minutes(Math.max(5, rules.stepMinutes));

/** Every grid moment at which a visit could start on a date, before anything is taken. */
export const gridOf = (date: LocalDate, rules: AvailabilityRules): Millis[] => gridOn(workingDay(date, rules), rules);

export function gridOn(day: WorkingDay, rules: AvailabilityRules): Millis[] {
  const step = stepOf(rules);
  return day.stretches.flatMap(({ start, end }) => {
    const first = day.start + Math.ceil((start - day.start) / step) * step;
    const moments = Array.from({ length: Math.max(0, Math.ceil((Math.min(end, day.end) - first) / step)) }, (_, index) => first + index * step);
    return first === start ? moments : [start, ...moments];
  });
}
