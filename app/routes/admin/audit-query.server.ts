import { z } from "zod";
import { AUDIT_ACTIONS } from "~/domain/audit/audit-row";
import { PAGE_CURSOR, readCursor, type PageCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import type { AuditFilter } from "~/models/audit.server";
import type { AuditAsked } from "~/ui/admin/audit-filters";
import type { DayField } from "~/ui/admin/bookings-asked";
import { dayField, readDays } from "./days-query.server";

const id = z.string().regex(/^[\w:-]{1,80}$/);
const schema = z.object({ actor: id.optional(), action: z.enum(AUDIT_ACTIONS).optional(), target: id.optional(), from: dayField.optional(), to: dayField.optional(), after: z.string().regex(PAGE_CURSOR).optional() });

/** Reads what the record is asked for from the address. A day that is no date asks nothing and is named among the wrong. */
export function readAuditQuery(request: Request): { asked: AuditAsked; filter: AuditFilter; after: PageCursor | null; wrong: DayField[] } {
  const asked = readQuery(request, schema);
  const { wrong, ...days } = readDays(asked);
  return {
    asked: { actor: asked.actor ?? "", action: asked.action ?? "", target: asked.target ?? "", from: asked.from ?? "", to: asked.to ?? "", after: asked.after ?? "" },
    filter: { actor: asked.actor ?? null, action: asked.action ?? null, target: asked.target ?? null, ...days },
    after: readCursor(asked.after),
    wrong,
  };
}
