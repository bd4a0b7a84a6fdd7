import { z } from "zod";
import { PERSON_ROLES } from "~/domain/account/roles";
import { LOCALES } from "~/messages";

const role = z.enum(PERSON_ROLES);
const PERSON = z.strictObject({ id: z.string(), name: z.string(), roles: z.array(role), language: z.enum(LOCALES) });

/** Everything that `/api` ever says of a person; other fields of the row stay here. */
export const ENTRY_BY_COOKIE = z.strictObject({ person: PERSON, role, csrf: z.string() });
export const ENTRY_BY_TOKEN = z.strictObject({ person: PERSON, role, token: z.string(), endsAt: z.iso.datetime(), firebaseCookie: z.string().optional() });

/** What waits for the code that went to an address. */
export const ASKED = z.strictObject({ request: z.string() });

/** Who asks, with his own addresses. `csrf` stands there for who is known by a cookie. Whoever is suspended is told so, and may sign out; whoever has not accepted the terms of now accepts them on our site. */
export const ME = z.strictObject({ person: PERSON.extend({ email: z.string().nullable(), phone: z.string().nullable() }), role, suspended: z.boolean(), terms: z.enum(["accepted", "changed"]), csrf: z.string().optional() });

export const REFUSAL = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string(), fields: z.record(z.string(), z.string()).optional() }) });
