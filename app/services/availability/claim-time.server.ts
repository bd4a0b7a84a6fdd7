import { claim, type ClaimKind, type Wish } from "~/domain/availability/claim";
import { refuse, type Outcome } from "~/domain/refusal";
import { findAvailability } from "~/models/availability.server";
import { readCalendar, replaceCalendar } from "~/models/calendar.server";
import { businessNow } from "~/services/clock/business-now.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/**
 * Takes or keeps a time in an artisan's calendar. The rules are read with the calendar on every try,
 * so a pause or new hours count at once. Refuses as `claim` does, or with `busy` after too many conflicts.
 */
export async function claimTime({ artisan, wish, kind }: { artisan: string; wish: Wish; kind: ClaimKind }): Promise<Outcome<object>> {
  const outcome = await compareAndSet(async () => {
    const [rules, calendar] = await Promise.all([findAvailability(artisan), readCalendar(artisan)]);
    if (!rules) return refuse("service_gone");
    const now = businessNow();
    const decision = claim(calendar, wish, rules, now, kind);
    if (!decision.ok) return decision;
    return (await replaceCalendar(artisan, calendar.version, decision.entries, now)) ? ({ ok: true } as const) : undefined;
  });
  return outcome ?? refuse("busy");
}
