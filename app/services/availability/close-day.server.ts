import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { isLocalDate, type LocalDate } from "~/domain/time/zone";
import type { BookingRow } from "~/models/booking.server";
import { bookingsOn } from "./bookings-on.server";
import { changeRules } from "./change-rules.server";

/** Closes one local date at once. Bookings on it are left alone and given back, for the artisan to decide. Refuses with not_found. */
export async function closeDay({ artisan, date, reason, now }: { artisan: string; date: LocalDate; reason: string; now: Millis }): Promise<Outcome<{ affected: BookingRow[] }>> {
  if (!isLocalDate(date)) return refuse("not_found");
  const outcome = await changeRules(artisan, ({ exceptions }) => ({
    exceptions: [...exceptions.filter((exception) => exception.date !== date), { date, spans: [], reason }].sort((a, b) => a.date.localeCompare(b.date)),
  }));
  return outcome.ok ? { ok: true, affected: await bookingsOn(artisan, date, now) } : outcome;
}
