import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { formatDay } from "~/ui/format/day";
import { indianTime } from "~/ui/format/indian-time";

/** A moment on Indian clocks as the office writes it: "3 Mar 2026 16:36". */
export function shortMoment(at: Millis, locale: Locale, { year = false }: { year?: boolean } = {}): string {
  const { date, time } = indianTime(at);
  return `${formatDay(date, locale, { weekday: false, year })} ${time}`;
}
