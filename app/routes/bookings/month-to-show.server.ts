import type { Millis } from "~/domain/time/instant";
import type { Service } from "~/models/service.server";
import { findMonth, type Month } from "~/services/availability/find-month.server";

/** The month asked for; when none was, the first of the next two that has a free day. */
export async function monthToShow({ month, ...visit }: { artisan: string; service: Service; month: string | null; now: Millis }): Promise<Month | null> {
  const shown = await findMonth({ ...visit, month });
  if (month !== null || !shown?.next || shown.days.some(({ times }) => times > 0)) return shown;
  return findMonth({ ...visit, month: shown.next });
}
