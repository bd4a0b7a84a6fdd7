import { overdueBefore } from "~/domain/payment/break";
import type { Millis } from "~/domain/time/instant";
import { log } from "~/http/log.server";
import { findUnalerted, replaceBreak } from "~/models/break.server";

const MOST = 200;

/** Tells staff, once each, of differences that have been open for over a day. Gives how many. */
export async function alertOverdue(now: Millis): Promise<number> {
  let told = 0;
  for (const row of await findUnalerted(overdueBefore(now), MOST)) {
    if (!(await replaceBreak(row, { alertedAt: now }))) continue;
    log("alert", { reason: "break_open", break: row._id, of: row.of });
    told += 1;
  }
  return told;
}
