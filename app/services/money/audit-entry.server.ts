import type { AuditAction, AuditRow } from "~/domain/audit/audit-row";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";

interface Recorded extends Pick<AuditRow, "actor" | "before" | "after" | "reason"> {
  action: AuditAction;
}

/** The line of the record about what a member did, in the outbox of what he did it to. `key` is unique in that document. */
export const auditEntry = (key: string, recorded: Recorded): OutboxEntry[] => outboxEntries([{ key, lane: "audit", kind: "audit", data: { ...recorded, at: Date.now() } }]);
