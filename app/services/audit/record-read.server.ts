import type { AuditAction } from "~/domain/audit/audit-row";
import { log } from "~/http/log.server";
import { insertAuditRow } from "~/models/audit.server";

/** Writes down that a member of staff looked at a booking with people's addresses and numbers. `request` names the event; `now` is real time. */
export async function recordBookingRead({ booking, actor, request, now }: { booking: string; actor: string; request: string; now: number }): Promise<void> {
  log("personal_data_read", { requestId: request, staff: actor, booking });
  await insertAuditRow({ _id: `read:${request}`, at: now, action: "booking.read", actor, target: `booking:${booking}`, before: null, after: null, reason: null });
}

/** Writes down that a member of staff read a document, which names people. `request` names the event; `now` is real time. */
export async function recordDocumentRead({ document, actor, request, now }: { document: string; actor: string; request: string; now: number }): Promise<void> {
  log("personal_data_read", { requestId: request, staff: actor, document });
  await insertAuditRow({ _id: `read:${request}`, at: now, action: "document.read", actor, target: `document:${document}`, before: null, after: null, reason: null });
}

/** Writes down that a member of staff looked at a person, asked for his addresses and numbers, or ended his sessions. `request` names the event; `now` is real time. */
export async function recordPersonAct({ person, action, actor, request, reason, now }: { person: string; action: Extract<AuditAction, `person.${string}`>; actor: string; request: string; reason: string | null; now: number }): Promise<void> {
  log("personal_data_read", { requestId: request, staff: actor, person, action });
  await insertAuditRow({ _id: `${action}:${request}`, at: now, action, actor, target: `person:${person}`, before: null, after: null, reason });
}
