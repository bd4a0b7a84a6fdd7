import { hours, minutes, type Millis } from "~/domain/time/instant";
import { addDays, dateOf, INDIA, startOfDay, type LocalDate } from "~/domain/time/zone";
import type { Random } from "../../deal";

/** Dates and moments as the plans count them: days from today in India. */
export interface Days {
  now: Millis;
  today: LocalDate;
  /** The date so many days from today; negative is past. */
  date(ahead: number): LocalDate;
  /** A waking moment of that day. */
  waking(ahead: number, random: Random): Millis;
}

export function daysAround(now: Millis): Days {
  const today = dateOf(now, INDIA);
  const date = (ahead: number): LocalDate => addDays(today, ahead);
  return { now, today, date, waking: (ahead, random) => startOfDay(date(ahead), INDIA) + hours(8) + minutes(random.whole(0, 14 * 60 - 1)) };
}
