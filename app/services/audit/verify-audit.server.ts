import { minutes } from "~/domain/time/instant";
import { countAuditRows, countWaitingRows, eachSeal, findAuditRows } from "~/models/audit.server";
import { hashOfSeal } from "./seal-audit.server";

export interface AuditReport {
  ok: boolean;
  /** Each a sentence that names the seal to look at. At most 100. */
  problems: string[];
  seals: number;
  rows: number;
}

/** Reckons the whole chain afresh: every seal fits its rows and the seal before, and no row is without one for over a minute. `now` is real time. */
export async function verifyAudit(now: number): Promise<AuditReport> {
  const problems: string[] = [];
  const rows = await countAuditRows();
  const [waiting, late] = await Promise.all([countWaitingRows(now + 1), countWaitingRows(now - minutes(1))]);
  let previous = "";
  let seals = 0;
  let sealed = 0;
  for await (const seal of eachSeal()) {
    seals += 1;
    if (seal._id !== seals) problems.push(`seal ${seals} is missing`);
    seals = seal._id;
    const closed = await findAuditRows(seal.rows);
    sealed += closed.length;
    if (closed.length !== seal.rows.length) problems.push(`seal ${seal._id} closed ${seal.rows.length} rows and ${closed.length} are there`);
    else if (seal.hash !== hashOfSeal(seal, closed)) problems.push(`seal ${seal._id} does not fit its rows`);
    if (seal.previous !== previous) problems.push(`seal ${seal._id} does not follow the one before`);
    previous = seal.hash;
  }
  if (late > 0) problems.push(`${late} rows have waited for a seal for over a minute`);
  if (rows > sealed + waiting) problems.push(`${rows - sealed - waiting} rows are there that were never given to be sealed`);
  return { ok: problems.length === 0, problems: problems.slice(0, 100), seals, rows };
}
