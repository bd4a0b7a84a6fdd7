import { perDay, type DayCount } from "~/domain/time/per-day";
import { addDays, dateOf, INDIA, startOfDay } from "~/domain/time/zone";
import type { Millis } from "~/domain/time/instant";
import { momentsPlacedSince } from "~/models/office-bookings.server";

const DAYS = 14;

/** How many bookings were made on each of the last days, today last. */
export async function countDays(now: Millis): Promise<DayCount[]> {
  const from = startOfDay(addDays(dateOf(now, INDIA), 1 - DAYS), INDIA);
  return perDay(await momentsPlacedSince(from), now, DAYS);
}
