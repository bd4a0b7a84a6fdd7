import { insertAuditRow } from "~/models/audit.server";

/** Writes down that a member of staff looked at a booking with people's addresses and numbers. `request` names the event; `now` is real time. */
export const recordBookingRead = ({ booking, actor, request, now }: { booking: string; actor: string; request: string; now: number }): Promise<void> =>
  insertAuditRow({ _id: `read:${request}`, at: now, action: "booking.read", actor, target: `booking:${booking}`, before: null, after: null, reason: null });
