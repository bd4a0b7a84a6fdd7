import { z } from "zod";
import { parseTypedDate } from "~/domain/artisan/typed-time";
import { addDays, INDIA, startOfDay } from "~/domain/time/zone";
import type { Millis } from "~/domain/time/instant";
import type { DayField } from "~/ui/admin/bookings-asked";

/** A day as typed into a filter line. */
export const dayField = z.string().trim().max(20);

/** The moments of two typed days, the second whole. A day that is no date asks nothing and is named among the wrong. */
export function readDays(asked: Partial<Record<DayField, string | undefined>>): { from: Millis | null; until: Millis | null; wrong: DayField[] } {
  const [from, to] = [asked.from, asked.to].map((text) => (text ? parseTypedDate(text) : null));
  const wrong = (["from", "to"] as const).filter((name) => asked[name] && parseTypedDate(asked[name]) === null);
  return { from: from ? startOfDay(from, INDIA) : null, until: to ? startOfDay(addDays(to, 1), INDIA) : null, wrong };
}
