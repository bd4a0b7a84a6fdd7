import type { Calendar } from "./calendar";
import type { AvailabilityRules } from "./hours";
import { listTimes } from "./list-times";
import { spansOn } from "./working-time";
import type { Millis } from "~/domain/time/instant";
import { addDays, dateOf, datesOfMonth, type LocalDate } from "~/domain/time/zone";

export type DayState = "past" | "closed" | "full" | "few" | "free";

export interface MonthDay {
  date: LocalDate;
  state: DayState;
  /** How many starts can be booked. */
  times: number;
}

/** Every day of a month "YYYY-MM" as a customer sees it for a visit of this length. `few` means one time is left. */
export function monthDays(calendar: Pick<Calendar, "entries">, month: string, lengthMinutes: number, rules: AvailabilityRules, now: Millis): MonthDay[] {
  const today = dateOf(now, rules.zone);
  const last = addDays(today, rules.windowDays);
  return datesOfMonth(month).map((date) => {
    if (date < today) return { date, state: "past", times: 0 };
    if (date > last || spansOn(date, rules).length === 0) return { date, state: "closed", times: 0 };
    const times = listTimes(calendar, date, lengthMinutes, rules, now).length;
    return { date, state: times === 0 ? "full" : times === 1 ? "few" : "free", times };
  });
}
