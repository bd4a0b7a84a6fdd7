import type { Millis } from "~/domain/time/instant";
import { translator, type Locale } from "~/messages";
import { formatDay } from "./day";
import { indianTime } from "./indian-time";
import { formatTime } from "./time";

/** A moment's day on Indian clocks: "Thu 12 Mar", with `year` "Thu 12 Mar 2026". */
export const formatDayOf = (at: Millis, locale: Locale, style: { year?: boolean; long?: boolean; weekday?: boolean } = {}): string =>
  formatDay(indianTime(at).date, locale, style);

/** A moment's time on Indian clocks: "4:42 pm". */
export const formatTimeOf = (at: Millis, locale: Locale): string => formatTime(indianTime(at).time, locale);

/** A moment in full on Indian clocks: "Thu 12 Mar, 10:00 am". */
export function formatMoment(at: Millis, locale: Locale, style: { year?: boolean; long?: boolean } = {}): string {
  const { date, time } = indianTime(at);
  return translator(locale)("ui.moment", { day: formatDay(date, locale, style), time: formatTime(time, locale) });
}
