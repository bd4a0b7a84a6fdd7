import type { AuditRow } from "~/domain/audit/audit-row";
import type { Millis } from "~/domain/time/instant";
import { listAuditRows, type AuditFilter } from "~/models/audit.server";
import { findReferences } from "~/models/booking.server";
import { findPeople } from "~/models/person.server";
import { findNumbers } from "~/models/tax-document.server";
import { findStaff } from "~/models/staff.server";

/** One line of the record as staff read it: who, what, to whom, by the names of today. */
export interface AuditLine extends Omit<AuditRow, "_id"> {
  id: string;
  actorName: string;
  targetName: string;
}

const PAGE = 50;

/** A page of the record, newest first, with who may be asked for and where the next page goes on. */
export async function listAudit(filter: AuditFilter, after: { at: Millis; id: string } | null) {
  const [found, staff] = await Promise.all([listAuditRows(filter, after, PAGE + 1), findStaff()]);
  const rows = found.slice(0, PAGE);
  const names = new Map(staff.map(({ _id, name }) => [_id, name]));
  const subjects = [...new Set(rows.flatMap(({ target, actor }) => (target.startsWith("person:") ? [target.slice("person:".length), actor] : [])))].filter((id) => !names.has(id));
  for (const { _id, name } of subjects.length > 0 ? await findPeople(subjects) : []) names.set(_id, name);
  const references = await findReferences(rows.flatMap(({ target }) => (target.startsWith("booking:") ? [target.slice("booking:".length)] : [])));
  const numbers = await findNumbers(rows.flatMap(({ target }) => (target.startsWith("document:") ? [target.slice("document:".length)] : [])));
  const nameOf = (target: string): string => {
    const [kind, id = ""] = target.split(":");
    return (kind === "staff" || kind === "person" ? names.get(id) : kind === "document" ? numbers.get(id) : references.get(id)) ?? id;
  };
  const lines = rows.map(({ _id, ...row }): AuditLine => ({ ...row, id: _id, actorName: names.get(row.actor) ?? row.actor, targetName: nameOf(row.target) }));
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  return { lines, staff: staff.map(({ _id, name }) => ({ id: _id, name })), next: last ? { at: last.at, id: last._id } : null };
}
