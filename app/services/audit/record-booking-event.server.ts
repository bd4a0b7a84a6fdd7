import type { AuditRow } from "~/domain/audit/audit-row";
import { insertAuditRow } from "~/models/audit.server";
import type { OutboxEntry } from "~/models/outbox.server";

/** Writes down what staff did to a booking. Safe to repeat: the entry's key names the row. */
export const recordBookingEvent = ({ _id }: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> =>
  insertAuditRow({ ...(data as unknown as Omit<AuditRow, "_id" | "target">), _id: `booking:${_id}:${key}`, target: `booking:${_id}` });
