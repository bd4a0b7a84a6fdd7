import { log } from "~/http/log.server";
import { insertAuditRow } from "~/models/audit.server";

/** Writes down that a member of staff took a month's file. `request` names the event; `now` is real time. */
export async function recordExport({ month, file, actor, request, now }: { month: string; file: string; actor: string; request: string; now: number }): Promise<void> {
  log("month_exported", { requestId: request, staff: actor, month, file });
  await insertAuditRow({ _id: `read:${request}`, at: now, action: "month.exported", actor, target: `month:${month}`, before: null, after: { file }, reason: null });
}
