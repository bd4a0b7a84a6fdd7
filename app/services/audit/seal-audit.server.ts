import { createHash } from "node:crypto";
import { hours } from "~/domain/time/instant";
import { sealText, type AuditRow, type AuditSeal } from "~/domain/audit/audit-row";
import { findLastSeal, findLostRows, findSealed, findWaitingRows, insertAuditRow, insertSeal, isSealDue, stopWaiting } from "~/models/audit.server";

const AT_ONCE = 500;
/** A row announced so long ago and not there will not come: what announced it failed, and its absence is what is sealed. */
const LOST_AFTER = hours(1);

/** The hash of a seal over its rows, in the order of time. */
export const hashOfSeal = (seal: Pick<AuditSeal, "_id" | "previous" | "at">, rows: readonly AuditRow[]): string => createHash("sha256").update(sealText(seal, rows)).digest("hex");

/**
 * Seals the rows that wait; gives how many. Of several processes at once one gets the next number, the others come again at the
 * next beat. `now` is real time. Killed between sealing and striking off, the next run finds the rows sealed and strikes them off.
 */
export async function sealAudit(now: number): Promise<number> {
  if (!(await isSealDue())) return 0;
  for (const { _id, at } of await findLostRows(now - LOST_AFTER, AT_ONCE)) await insertAuditRow({ _id, at, action: "record.lost", actor: "system", target: `record:${_id}`, before: null, after: null, reason: null });
  const last = await findLastSeal();
  const waiting = await findWaitingRows(AT_ONCE);
  if (waiting.length === 0) return 0;
  const sealed = await findSealed(waiting.map(({ _id }) => _id));
  const open = waiting.filter(({ _id }) => !sealed.has(_id));
  const seal = { _id: (last?._id ?? 0) + 1, previous: last?.hash ?? "", at: now };
  if (open.length > 0 && !(await insertSeal({ ...seal, rows: open.map(({ _id }) => _id), hash: hashOfSeal(seal, open) }))) return 0;
  await stopWaiting(waiting.map(({ _id }) => _id));
  return open.length;
}
