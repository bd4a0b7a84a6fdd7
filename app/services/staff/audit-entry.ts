import type { AuditAction, AuditRow } from "~/domain/audit/audit-row";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";

interface StaffEvent {
  /** Unique for this member; with the member's id it names the event. */
  key: string;
  action: AuditAction;
  /** Id of the member of staff who does it. */
  actor: string;
  at: number;
  before?: Record<string, string>;
  after?: Record<string, string>;
  reason?: string;
}

/** The outbox entry that writes down what was done to a member of staff, in the same write as the change. */
export const auditEntry = ({ key, action, actor, at, before, after, reason }: StaffEvent): OutboxEntry[] =>
  outboxEntries([{ key: `audit-${key}`, lane: "audit", kind: "audit", data: { action, actor, at, before: before ?? null, after: after ?? null, reason: reason ?? null } satisfies Omit<AuditRow, "_id" | "target"> }]);
