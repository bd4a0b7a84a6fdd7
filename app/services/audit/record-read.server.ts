import { log } from "~/http/log.server";
import { insertAuditRow } from "~/models/audit.server";

/** Writes down that a member of staff looked at a booking with people's addresses and numbers. `request` names the event; `now` is real time. */
export async function recordBookingRead({ booking, actor, request, now }: { booking: string; actor: string; request: string; now: number }): Promise<void> {
  log("personal_data_read", { requestId: request, staff: actor, booking });
  await insertAuditRow({ _id: `read:${request}`, at: now, action: "booking.read", actor, target: `booking:${booking}`, before: null, after: null, reason: null });
}
