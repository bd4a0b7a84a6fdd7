import type { Locale } from "~/messages";
import { CALENDAR_NAMES } from "./names";

interface DayStyle {
  /** "Thursday 12 March" instead of "Thu 12 Mar". */
  long?: boolean;
  year?: boolean;
  weekday?: boolean;
}

const numbers = (date: string): [number, number, number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10) || 1)];

/** The day of the week of a local date, Sunday is 0. */
export function weekdayOf(date: string): number {
  const [year, month, day] = numbers(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A local date 'YYYY-MM-DD' in words, Latin digits: "Thu 12 Mar", "बुध 4 मार्च". Never breaks over lines. */
export function formatDay(date: string, locale: Locale, { long = false, year = false, weekday = true }: DayStyle = {}): string {
  const names = CALENDAR_NAMES[locale];
  const [yearNumber, month, day] = numbers(date);
  const named = weekday ? `${(long ? names.weekdays : names.weekdaysShort)[weekdayOf(date)]}\u00a0` : "";
  return `${named}${day}\u00a0${(long ? names.months : names.monthsShort)[month - 1]}${year ? `\u00a0${yearNumber}` : ""}`;
}

/** A month 'YYYY-MM' (or any day of it) in words: "March 2026". */
export function formatMonth(month: string, locale: Locale, { year = true }: { year?: boolean } = {}): string {
  const [yearNumber, number] = numbers(month);
  return `${CALENDAR_NAMES[locale].months[number - 1]}${year ? ` ${yearNumber}` : ""}`;
}
