import type { AuditRow } from "~/domain/audit/audit-row";
import { insertAuditRow } from "~/models/audit.server";
import type { OutboxEntry } from "~/models/outbox.server";

/** Writes down what staff did about a difference in the books, to the booking it concerns where it concerns one. Safe to repeat: the entry's key names the row. */
export const recordBreakEvent = ({ _id, booking, of }: { _id: string; booking: string | null; of: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> =>
  insertAuditRow({ ...(data as unknown as Omit<AuditRow, "_id" | "target">), _id: `break:${_id}:${key}`, target: booking ? `booking:${booking}` : `payout:${of}` });
