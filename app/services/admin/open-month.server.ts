import { spanOf, type MonthSums } from "~/domain/ledger/month";
import type { Millis } from "~/domain/time/instant";
import { dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { findLastClosed, findMonth, type FrozenFile } from "~/models/ledger-month.server";
import { readSums } from "~/services/month/read-sums.server";

export interface OfficeMonth extends MonthSums {
  month: string;
  state: "open" | "closing" | "closed";
  closedAt: Millis | null;
  files: Pick<FrozenFile, "name" | "sha256" | "bytes">[];
}

/** One month as it was closed, else as the journal adds up until now. Null for one that is still to come, or that lies before the first. `now` is business time. */
export async function openMonth(month: string, now: Millis): Promise<OfficeMonth | null> {
  const row = await findMonth(month);
  if (row?.state === "closed") {
    const { entries, first, last, accounts, closedAt, files } = row;
    return { month, state: "closed", entries, first, last, accounts, closedAt, files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })) };
  }
  const { from, until } = row ?? spanOf(month);
  const closed = await findLastClosed();
  if (month > monthOf(dateOf(now, INDIA)) || (closed && from < closed.until)) return null;
  const between = await readSums({ from: closed?.until ?? 0, until: from, before: closed?.accounts ?? [] });
  const sums = await readSums({ from, until, before: between.accounts });
  return { month, state: row ? "closing" : "open", ...sums, closedAt: null, files: [] };
}
