import type { PersonRole } from "~/domain/account/roles";
import type { Person } from "~/models/person.server";
import type { RequestContext } from "./context.server";
import { redirectTo } from "./responses.server";
import { startSession } from "./start-session.server";

/** Signs a person in under one of his roles and sends him on. */
export async function signInPerson(context: RequestContext, { person, role, sharedPhone, to }: { person: Person; role: PersonRole; sharedPhone: boolean; to: string }): Promise<Response> {
  await startSession(context, { person: person._id, name: person.name, role, roles: person.roles, sharedPhone });
  return redirectTo(context, to);
}
