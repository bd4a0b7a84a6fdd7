import type { OpenHold } from "~/domain/booking/hold-limit";
import { refuse, type Outcome } from "~/domain/refusal";
import { readHolds, replaceHolds } from "~/models/hold.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/** Decides on the times a person holds as they are now and writes the decision. Refuses as it does, or with `busy`. */
export async function changeHolds(person: string, decide: (holds: readonly OpenHold[]) => Outcome<{ holds: OpenHold[] }>): Promise<Outcome<object>> {
  const outcome = await compareAndSet(async () => {
    const row = await readHolds(person);
    const decision = decide(row.holds);
    if (!decision.ok) return decision;
    return (await replaceHolds(person, row.version, decision.holds)) ? ({ ok: true } as const) : undefined;
  });
  return outcome ?? refuse("busy");
}
