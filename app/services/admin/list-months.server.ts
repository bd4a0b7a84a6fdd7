import { INDIA, addMonths, dateOf, monthOf } from "~/domain/time/zone";
import { netOf, type MonthNet } from "~/domain/ledger/month";
import type { Millis } from "~/domain/time/instant";
import { findFirstPosted } from "~/models/journal-entry.server";
import { findMonths } from "~/models/ledger-month.server";

export interface ListedMonth {
  month: string;
  state: "open" | "closing" | "closed";
  closedAt: Millis | null;
  entries: number | null;
  /** What it came to in rupees; null before it is closed. */
  net: MonthNet | null;
}

const PAGE = 24;

/** The months of the journal, the latest first, 24 a page, from before a month; those that are not closed come first, without sums. `now` is business time. */
export async function listMonths({ before, now }: { before: string | null; now: Millis }): Promise<{ months: ListedMonth[]; next: string | null }> {
  const found = await findMonths(before, PAGE + 1);
  const rows = found.slice(0, PAGE);
  const closed = rows.map(({ _id, state, closedAt, entries, accounts }): ListedMonth => ({ month: _id, state, closedAt, ...(state === "closed" ? { entries, net: netOf(accounts) } : { entries: null, net: null }) }));
  const open = before === null ? await openMonths(rows[0]?._id ?? null, now) : [];
  return { months: [...open, ...closed], next: found.length > PAGE ? (rows.at(-1)?._id ?? null) : null };
}

/** The months after the last row, until now; without a row, from the first entry on. */
async function openMonths(last: string | null, now: Millis): Promise<ListedMonth[]> {
  const current = monthOf(dateOf(now, INDIA));
  const first = last === null ? await findFirstPosted() : null;
  const months: ListedMonth[] = [];
  for (let month = last !== null ? addMonths(last, 1) : monthOf(dateOf(first ?? now, INDIA)); month <= current; month = addMonths(month, 1)) months.unshift({ month, state: "open", closedAt: null, entries: null, net: null });
  return months;
}
