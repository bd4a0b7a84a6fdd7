import type { AuditRow } from "~/domain/audit/audit-row";
import { insertAuditRow } from "~/models/audit.server";
import type { OutboxEntry } from "~/models/outbox.server";

/** Writes down what a member's outbox tells. Safe to repeat: the entry's key names the row. */
export const recordStaffEvent = ({ _id }: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> =>
  insertAuditRow({ ...(data as unknown as Omit<AuditRow, "_id" | "target">), _id: `staff:${_id}:${key}`, target: `staff:${_id}` });
