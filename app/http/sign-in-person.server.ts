import type { PersonRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import type { Person } from "~/models/person.server";
import type { RequestContext } from "./context.server";
import { redirectTo } from "./responses.server";
import { startSession } from "./start-session.server";

/** Signs a person in under one of his roles and sends him on. `authAt` is when he proved who he is, where he did not just now; `sid` the secret of the session that a code has made. */
export async function signInPerson(context: RequestContext, { person, role, sharedPhone, authAt, sid, to }: { person: Person; role: PersonRole; sharedPhone: boolean; authAt?: Millis; sid?: string; to: string }): Promise<Response> {
  await startSession(context, { person: person._id, name: person.name, role, roles: person.roles, sharedPhone, ...(authAt === undefined ? {} : { authAt }), ...(sid === undefined ? {} : { sid }) });
  return redirectTo(context, to);
}
