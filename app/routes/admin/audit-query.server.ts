import { z } from "zod";
import { parseTypedDate } from "~/domain/artisan/typed-time";
import { AUDIT_ACTIONS } from "~/domain/audit/audit-row";
import { addDays, INDIA, startOfDay } from "~/domain/time/zone";
import { readQuery } from "~/http/query.server";
import type { AuditFilter } from "~/models/audit.server";
import type { AuditAsked } from "~/ui/admin/audit-filters";

const id = z.string().regex(/^[\w:-]{1,80}$/);
const date = z.string().max(20).refine((text) => parseTypedDate(text) !== null);
const schema = z.object({ actor: id.optional(), action: z.enum(AUDIT_ACTIONS).optional(), target: id.optional(), from: date.optional(), to: date.optional(), after: z.string().regex(/^\d{1,15}\.[\w:.-]{1,120}$/).optional() });

/** Reads what the record is asked for from the address. What cannot be understood is left out, and shown as left out. */
export function readAuditQuery(request: Request): { asked: AuditAsked; filter: AuditFilter; after: { at: number; id: string } | null } {
  const asked = readQuery(request, schema);
  const [from, to] = [asked.from, asked.to].map((text) => (text ? parseTypedDate(text) : null));
  const dot = asked.after?.indexOf(".") ?? -1;
  return {
    asked: { actor: asked.actor ?? "", action: asked.action ?? "", target: asked.target ?? "", from: asked.from ?? "", to: asked.to ?? "", after: asked.after ?? "" },
    filter: { actor: asked.actor ?? null, action: asked.action ?? null, target: asked.target ?? null, from: from ? startOfDay(from, INDIA) : null, until: to ? startOfDay(addDays(to, 1), INDIA) : null },
    after: asked.after ? { at: Number(asked.after.slice(0, dot)), id: asked.after.slice(dot + 1) } : null,
  };
}
