import { expiryAfter, isRenewalDue, sessionTerms } from "~/domain/account/session-terms";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { findLiveSession, renewSession, type SessionRow } from "~/models/session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import type { Viewer } from "~/ui/page";
import { cookieName } from "./cookies.server";
import { readSessionToken } from "./session-token.server";

/** The signed-in session of a request: which row of `sessions`, whose, and in which role. */
export interface Session {
  id: string;
  person: string;
  name: string;
  role: Viewer["role"];
  roles: Viewer["roles"];
  staffRole: Viewer["staffRole"];
  /** A member of staff who has shown password and second factor; always true for people. */
  complete: boolean;
  /** When this person last proved who he is. Real time. */
  authAt: Millis;
  /** Of a suspended person: it reaches the pages that say `whileSuspended`, and what is public to read. */
  suspended: boolean;
}

/** The cookie of each area, before any prefix: staff have their own, so that both can be open in one browser. */
export const sessionCookie = (area: "public" | "staff"): string => (area === "staff" ? "admin_token" : environment().cookieName);

/** The live session that the cookies name, or null. `staff` looks at the staff cookie instead. Using it renews it. */
export const resolveSession = (cookies: ReadonlyMap<string, string>, area: "public" | "staff"): Promise<Session | null> => findSession(cookies.get(cookieName(sessionCookie(area))), area);

/** The live session that a signed token names, or null. */
export async function findSession(token: string | undefined, area: "public" | "staff"): Promise<Session | null> {
  const named = token ? await readSessionToken(token) : null;
  if (!named) return null;
  const now = Date.now();
  const row = await findLiveSession(hashSecret(named.sid), named.person, now);
  if (!row || (row.role === "staff") !== (area === "staff")) return null;
  await renew(row, now);
  return { id: row._id, person: row.person, name: row.name, role: row.role, roles: row.roles, staffRole: row.staffRole ?? null, complete: row.role !== "staff" || Boolean(row.secondFactorAt), authAt: row.authAt ?? row.createdAt, suspended: row.suspended === true };
}

async function renew(row: SessionRow, now: number): Promise<void> {
  const terms = sessionTerms({ staff: row.role === "staff", sharedPhone: row.sharedPhone }, environment().sessionDays);
  if (isRenewalDue(row.seenAt, now, terms)) await renewSession(row._id, now, expiryAfter(row.createdAt, now, terms));
}
