import type { Person } from "~/models/person.server";
import type { PersonRole } from "~/domain/account/roles";
import type { RequestContext } from "../context.server";
import { csrfOf, sessionKey } from "../form-tie.server";
import { newSession } from "../start-session.server";

/** How a caller will be known from now on: by a cookie and the header's value that goes with it, or by a token. Never both. */
export type CallSession = { csrf: string } | { token: string; endsAt: string };

/** Signs a caller in, in the way that it asked for. */
export async function startCallSession(context: RequestContext, { person, role, sharedPhone, sid }: { person: Person; role: PersonRole; sharedPhone: boolean; sid?: string | undefined }): Promise<CallSession> {
  const { id, token, endsAt, cookie } = await newSession(context, { person: person._id, name: person.name, role, roles: person.roles, sharedPhone, ...(sid === undefined ? {} : { sid }) });
  if (context.caller?.byToken) return { token, endsAt: new Date(endsAt).toISOString() };
  context.setCookie(cookie);
  return { csrf: csrfOf(sessionKey(id)) };
}
