import { monthDays, type MonthDay } from "~/domain/availability/month";
import type { Millis } from "~/domain/time/instant";
import { addDays, addMonths, dateOf, monthOf } from "~/domain/time/zone";
import { findAvailability } from "~/models/availability.server";
import { readCalendar } from "~/models/calendar.server";
import type { Service } from "~/models/service.server";

export interface Month {
  /** "YYYY-MM". */
  month: string;
  days: MonthDay[];
  /** Months one may go to: none before today's, none after the booking window. */
  previous: string | null;
  next: string | null;
}

/** The month in which a service can be booked; a month out of reach becomes the nearest within it. Null without working hours. */
export async function findMonth({ artisan, service, month, now }: { artisan: string; service: Service; month: string | null; now: Millis }): Promise<Month | null> {
  const [rules, calendar] = await Promise.all([findAvailability(artisan), readCalendar(artisan)]);
  if (!rules) return null;
  const today = dateOf(now, rules.zone);
  const first = monthOf(today);
  const last = monthOf(addDays(today, rules.windowDays));
  const wanted = month ?? first;
  const shown = wanted < first ? first : wanted > last ? last : wanted;
  return {
    month: shown,
    days: monthDays(calendar, shown, service.lengthMinutes, rules, now),
    previous: shown > first ? addMonths(shown, -1) : null,
    next: shown < last ? addMonths(shown, 1) : null,
  };
}
