import { randomUUID } from "node:crypto";
import { spanOf } from "~/domain/ledger/month";
import { MONTH_FORMAT } from "~/domain/ledger/month-files";
import { days, type Millis } from "~/domain/time/instant";
import { addMonths, dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { log } from "~/http/log.server";
import { findFirstPosted } from "~/models/journal-entry.server";
import { beginClosing, endClosing, findLastMonth, findMonthBefore } from "~/models/ledger-month.server";
import { dropWriting, insertPart } from "~/models/month-file-part.server";
import { findPendingPost } from "~/models/pending-post.server";
import { writeFiles } from "./write-files.server";

/** How long a month rests after its end: banks and gateways tell some things days later. */
export const REST: Millis = days(3);

interface Span {
  month: string;
  from: Millis;
  until: Millis;
  /** Whether its row is there already. */
  begun: boolean;
}

/**
 * Closes the months that ended three days ago or earlier, the oldest first; gives those it closed. Safe any number of times and in several processes at once. A month's row
 * is put in, at a moment when nothing of it is on its way: from then on whoever posts what happened in it posts in the next. Only when what was asked for until then
 * is posted it is added up. `now` is business time.
 */
export async function closeMonths(now: Millis): Promise<string[]> {
  const closed: string[] = [];
  for (;;) {
    const next = await findNext();
    if (!next || next.until + REST > now) return closed;
    if (!next.begun && (await isAwaited(next))) return closed;
    await beginClosing(next);
    if (await isAwaited(next)) return closed;
    if (!(await closeMonth(next, now))) return closed;
    closed.push(next.month);
  }
}

/** The month that is to be closed next: the one being closed, or the one after the last, or that of the first entry. Null while nothing was ever posted. */
async function findNext(): Promise<Span | null> {
  const last = await findLastMonth();
  if (last?.state === "closing") return { month: last._id, from: last.from, until: last.until, begun: true };
  if (last) return spanned(addMonths(last._id, 1));
  const first = await findFirstPosted();
  return first === null ? null : { ...spanned(monthOf(dateOf(first, INDIA))), from: 0 };
}

const spanned = (month: string): Span => ({ month, ...spanOf(month), begun: false });

/** Whether something that happened before the month's end is on its way into the journal. What is parked is for staff, who are told. */
async function isAwaited({ month, until }: Span): Promise<boolean> {
  const pending = await findPendingPost(until);
  if (pending?.parked) log("alert", { reason: "month_waits", month, collection: pending.collection, document: pending.document });
  return pending !== null;
}

/** Adds a month up and freezes its files; false when somebody else did, who goes on with the next. */
async function closeMonth({ month, from, until }: Span, now: Millis): Promise<boolean> {
  const writing = randomUUID();
  const before = (await findMonthBefore(month))?.accounts ?? [];
  const { sums, files } = await writeFiles({ from, until, before, format: MONTH_FORMAT }, writing, (file, n, text) => insertPart({ month, writing, file, n, text }));
  const done = await endClosing(month, { ...sums, files, format: MONTH_FORMAT, closedAt: now });
  await dropWriting(month, done ? { but: writing } : { only: writing });
  return done;
}
