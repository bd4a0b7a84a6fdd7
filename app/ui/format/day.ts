import type { Locale } from "~/messages";
import { CALENDAR_NAMES } from "./names";

interface DayStyle {
  /** "Thursday 12 March" instead of "Thu 12 Mar". */
  long?: boolean;
  year?: boolean;
  weekday?: boolean;
}

const numbers = (date: string): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
};

/** The day of the week of a local date, Sunday is 0. */
export function weekdayOf(date: string): number {
  const [year, month, day] = numbers(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A local date 'YYYY-MM-DD' in words, Latin digits: "Thu 12 Mar", "बुध 4 मार्च". Never breaks over lines. */
export function formatDay(date: string, locale: Locale, { long = false, year = false, weekday = true }: DayStyle = {}): string {
  const names = CALENDAR_NAMES[locale];
  const [yearNumber, month, day] = numbers(date);
  const parts = [
    weekday ? (long ? names.weekdays : names.weekdaysShort)[weekdayOf(date)] : undefined,
    String(day),
    (long ? names.months : names.monthsShort)[month - 1],
    year ? String(yearNumber) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join("\u00a0");
}

/** A month 'YYYY-MM' (or any day of it) in words: "March 2026". */
export function formatMonth(month: string, locale: Locale, { year = true }: { year?: boolean } = {}): string {
  const [yearNumber, number] = numbers(month);
  return `${CALENDAR_NAMES[locale].months[number - 1]}${year ? ` ${yearNumber}` : ""}`;
}
