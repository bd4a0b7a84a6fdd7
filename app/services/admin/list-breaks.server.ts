import type { PageCursor } from "~/domain/page-cursor";
import { findReferences } from "~/models/booking.server";
import { findBreak, listBreaks as list, type Break, type BreakFilter } from "~/models/break.server";
import { findStaff } from "~/models/staff.server";

/** A difference as the office shows it, with the names of who looks after it and who closed it. */
export interface OfficeBreak extends Omit<Break, "_id"> {
  id: string;
  reference: string | null;
  ownerName: string | null;
  closedByName: string | null;
}

const PAGE = 50;

async function named(rows: readonly Break[]): Promise<OfficeBreak[]> {
  if (rows.length === 0) return [];
  const [references, staff] = await Promise.all([findReferences(rows.flatMap(({ booking }) => booking ?? [])), findStaff()]);
  const names = new Map(staff.map(({ _id, name }) => [_id, name]));
  return rows.map(({ _id, ...row }) => ({ ...row, id: _id, reference: row.booking && (references.get(row.booking) ?? row.booking), ownerName: row.owner && (names.get(row.owner) ?? row.owner), closedByName: row.closedBy && (names.get(row.closedBy) ?? row.closedBy) }));
}

/** A page of differences, newest first. */
export async function listBreaks(filter: BreakFilter, after: PageCursor | null): Promise<{ breaks: OfficeBreak[]; next: PageCursor | null }> {
  const rows = await list(filter, after, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { breaks: await named(shown), next: last ? { at: last.foundAt, id: last._id } : null };
}

/** One difference; null when there is none. */
export async function openBreak(id: string): Promise<OfficeBreak | null> {
  const row = await findBreak(id);
  return row && ((await named([row]))[0] ?? null);
}
