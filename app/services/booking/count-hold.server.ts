import { takeHold, type OpenHold } from "~/domain/booking/hold-limit";
import { refuse, type Outcome } from "~/domain/refusal";
import { readHolds, replaceHolds } from "~/models/hold.server";
import { businessNow } from "~/services/clock/business-now.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/** Counts one more unpaid time for a person. Refuses as the rule does, or with `busy`. */
export async function countHold(person: string, hold: OpenHold): Promise<Outcome<object>> {
  const outcome = await compareAndSet(async () => {
    const row = await readHolds(person);
    const decision = takeHold(row.holds, hold, businessNow());
    if (!decision.ok) return decision;
    return (await replaceHolds(person, row.version, decision.holds)) ? ({ ok: true } as const) : undefined;
  });
  return outcome ?? refuse("busy");
}
