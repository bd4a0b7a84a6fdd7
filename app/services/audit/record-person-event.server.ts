import type { AuditRow } from "~/domain/audit/audit-row";
import { insertAuditRow } from "~/models/audit.server";
import type { OutboxEntry } from "~/models/outbox.server";

/** Writes down what the outbox of a person's standing tells. Safe to repeat: the entry's key names the row. */
export const recordPersonEvent = ({ _id }: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> =>
  insertAuditRow({ ...(data as unknown as Omit<AuditRow, "_id" | "target">), _id: `person:${_id}:${key}`, target: `person:${_id}` });
