import type { PersonRole } from "~/domain/account/roles";
import { startCallSession } from "~/http/api/start-call-session.server";
import type { RequestContext } from "~/http/context.server";
import type { Person } from "~/models/person.server";
import { showPerson } from "./show-person.server";

/** Signs somebody in whose identity was checked, and says who he is and how he will be known. */
export async function letIn(context: RequestContext, { person, role, sharedPhone = false, sid, status = 200, more = {} }: { person: Person; role: PersonRole; sharedPhone?: boolean; sid?: string; status?: 200 | 201; more?: { firebaseCookie?: string } }): Promise<Response> {
  const session = await startCallSession(context, { person, role, sharedPhone, sid });
  return Response.json({ person: showPerson(person), role, ...session, ...more }, { status });
}
