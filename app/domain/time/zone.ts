import { Temporal } from "temporal-polyfill";
import { hours, minutes, type Millis } from "./instant";

export const INDIA = "Asia/Kolkata";

/** A local date, "YYYY-MM-DD". */
export type LocalDate = string;

/** A wall-clock time, "HH:MM"; "24:00" ends a day. */
export type LocalTime = string;

const DAY = hours(24);

/** The first moment of a local date. */
export function startOfDay(date: LocalDate, zone: string): Millis {
  return known(date, zone);
}

/** The moment a clock on the wall shows `time` on `date`. A time the clocks skip moves forward with them; one they repeat is the first. */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): Millis {
  if (time === "24:00") return startOfDay(addDays(date, 1), zone);
  const begin = startOfDay(date, zone);
  if (startOfDay(addDays(date, 1), zone) - begin === DAY) return begin + minutes(minuteOfDay(time));
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** The local date of a moment: the one whose day holds it, which is that of Greenwich or the one beside it. */
export function dateOf(at: Millis, zone: string): LocalDate {
  const there = new Date(at).toISOString().slice(0, 10);
  if (at < startOfDay(there, zone)) return addDays(there, -1);
  const next = addDays(there, 1);
  return at < startOfDay(next, zone) ? there : next;
}

/** The wall-clock time of a moment, seconds cut off. */
export function timeOf(at: Millis, zone: string): LocalTime {
  const date = dateOf(at, zone);
  const begin = startOfDay(date, zone);
  if (startOfDay(addDays(date, 1), zone) - begin === DAY) return new Date(at - begin).toISOString().slice(11, 16);
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
}

export function addDays(date: LocalDate, count: number): LocalDate {
  const around = neighbours.get(date) ?? new Map<number, LocalDate>();
  const found = around.get(count);
  if (found !== undefined) return found;
  if (neighbours.size >= MOST_KNOWN) neighbours.clear();
  const made = new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
  if (Math.abs(count) <= NEAR) neighbours.set(date, around.set(count, made));
  return made;
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: LocalDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Whether a text is a real calendar date. */
export const isLocalDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

export const isLocalTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const minuteOfDay = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** "2026-12" and the like, of a date. */
export const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** Every date of a month "YYYY-MM". */
export function datesOfMonth(month: string): LocalDate[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, day) => addDays(first, day)).filter((date) => monthOf(date) === month);
}

export const addMonths = (month: string, count: number): string => {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
};

const MOST_KNOWN = 4000;
/** Lists ask again and again for the days just beside a day. */
const NEAR = 3;
const neighbours = new Map<LocalDate, Map<number, LocalDate>>();
const remembered = new Map<string, Map<LocalDate, Millis>>();

/** Zone arithmetic is slow and days repeat, so the starts of days are remembered. */
function known(date: LocalDate, zone: string): Millis {
  const days = remembered.get(zone) ?? new Map<LocalDate, Millis>();
  const found = days.get(date);
  if (found !== undefined) return found;
  if (days.size >= MOST_KNOWN) days.clear();
  const made = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
  remembered.set(zone, days.set(date, made));
  return made;
}
