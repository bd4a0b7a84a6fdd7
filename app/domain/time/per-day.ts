import type { Millis } from "./instant";
import { addDays, dateOf, INDIA, type LocalDate } from "./zone";

export interface DayCount {
  date: LocalDate;
  count: number;
}

/** How many of the moments fall on each of the last days on Indian clocks, today last. */
export function perDay(moments: readonly Millis[], now: Millis, days: number): DayCount[] {
  const today = dateOf(now, INDIA);
  const counts = new Map<LocalDate, number>();
  for (const at of moments) {
    const date = dateOf(at, INDIA);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return Array.from({ length: days }, (_, index) => addDays(today, index + 1 - days)).map((date) => ({ date, count: counts.get(date) ?? 0 }));
}
