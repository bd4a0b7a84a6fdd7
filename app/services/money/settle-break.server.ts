import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findBreak, replaceBreak, type BreakChange } from "~/models/break.server";
import { findStaffMember } from "~/models/staff.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry.server";

interface SettleBreak {
  break: string;
  by: string;
  /** The version that he saw. */
  version: number;
  /** Whether he looks after it from now on, or no longer. */
  mine: boolean;
  note: string;
  /** Whether it is closed: the note says why it may stay. */
  close: boolean;
  now: Millis;
}

/** A member takes a difference as his own, notes what he found, or closes it with the reason. Refuses with not_found, reason_needed to close without a word, not_in_this_state when it is closed, changed_meanwhile. */
export async function settleBreak({ break: id, by, version, mine, note, close, now }: SettleBreak): Promise<Outcome<object>> {
  const [row, member] = await Promise.all([findBreak(id), findStaffMember(by)]);
  if (!row || !member?.active) return refuse("not_found");
  if (row.state === "closed") return refuse("not_in_this_state");
  if (close && note.length < 3) return refuse("reason_needed");
  const owner = mine ? by : row.owner === by ? null : row.owner;
  const change: BreakChange = { owner, note, ...(close ? { state: "closed" as const, closedAt: now, closedBy: by } : {}) };
  const line = auditEntry(`settled-${version}`, { action: close ? "break.closed" : "break.noted", actor: by, before: { state: "open" }, after: { break: row.kind, state: close ? "closed" : "open" }, reason: note || null });
  if (!(await replaceBreak({ _id: id, version }, change, line))) return refuse("changed_meanwhile");
  wakeRelay();
  return { ok: true };
}
