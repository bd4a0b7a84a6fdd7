import { BREAK_KINDS, type BreakKind, type FoundBreak } from "~/domain/payment/break";
import type { Millis } from "~/domain/time/instant";
import { breakIdOf, findBreaksOf, insertBreak, replaceBreak, type Break } from "~/models/break.server";
import type { Look } from "./look-at-payments.server";

/**
 * Writes down what a look found: a new difference is opened, one that is gone closes itself, one that came back opens again.
 * What staff closed stays closed as long as it is the same difference. A look that failed closes nothing; with `kinds` nothing of another kind is closed. Gives how many were opened and closed.
 */
export async function noteBreaks(looks: readonly Look[], now: Millis, kinds: readonly BreakKind[] = BREAK_KINDS): Promise<{ opened: number; closed: number }> {
  const count = { opened: 0, closed: 0 };
  if (looks.length === 0) return count;
  const known = new Map((await findBreaksOf(looks.map(({ of }) => of))).map((row) => [row._id, row]));
  for (const { of, booking, found } of looks) {
    for (const one of found) {
      const id = breakIdOf(one.kind, one.subject);
      const row = known.get(id);
      known.delete(id);
      if (await open({ row, id, of, booking, found: one, now })) count.opened += 1;
    }
  }
  const failed = new Set(looks.flatMap((look) => (look.failed ? [look.of] : [])));
  for (const row of known.values()) if (row.state === "open" && !failed.has(row.of) && kinds.includes(row.kind) && (await replaceBreak(row, { state: "closed", closedAt: now, closedBy: null }))) count.closed += 1;
  return count;
}

/** Whether a difference is news. */
async function open({ row, id, of, booking, found, now }: { row: Break | undefined; id: string; of: string; booking: string | null; found: FoundBreak; now: Millis }): Promise<boolean> {
  if (!row) return insertBreak({ _id: id, version: 1, ...found, of, booking, state: "open", foundAt: now, closedAt: null, closedBy: null, owner: null, note: "", alertedAt: null });
  const { ours, theirs } = found;
  const same = row.ours === ours && row.theirs === theirs;
  if (row.state === "open") return !same && (await replaceBreak(row, { ours, theirs })) && false;
  if (row.closedBy !== null && same) return false;
  return replaceBreak(row, { ours, theirs, state: "open", foundAt: now, closedAt: null, closedBy: null, alertedAt: null });
}
