import { z } from "zod";
import { PERSON_ROLES } from "~/domain/account/roles";
import { PAGE_CURSOR, readCursor, type PageCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import type { PeopleFilter } from "~/models/office-people.server";
import { PEOPLE_STANDINGS, type PeopleAsked } from "~/ui/admin/people-asked";

const schema = z.object({ q: z.string().trim().max(100).optional(), role: z.enum(PERSON_ROLES).optional(), standing: z.enum(PEOPLE_STANDINGS).optional(), after: z.string().regex(PAGE_CURSOR).optional() });

/** Reads whom the office asks for from the address. */
export function readPeopleQuery(request: Request): { asked: PeopleAsked; filter: PeopleFilter; after: PageCursor | null } {
  const { q, role, standing, after } = readQuery(request, schema);
  return {
    asked: { q: q ?? "", role: role ?? "", standing: standing ?? "", after: after ?? "" },
    filter: { text: q || null, role: role ?? null, standing: standing ?? null },
    after: readCursor(after),
  };
}
