import { isOldTerms } from "~/domain/account/terms";
import { refuseCall } from "~/http/api/refuse-call.server";
import type { RequestContext } from "~/http/context.server";
import { personOf } from "~/http/person-of.server";
import { findPerson } from "~/models/person.server";
import { showPerson } from "./show-person.server";

/** Who is signed in, with his own addresses, and the header's value that his cookie goes with. */
export async function tellAboutMe(context: RequestContext): Promise<Response> {
  const person = await findPerson(personOf(context));
  if (!person) return refuseCall(context, { code: "signed_out" });
  const { email, phone, suspended } = person;
  return Response.json({ person: { ...showPerson(person), email, phone }, role: context.session?.role, suspended, terms: isOldTerms(person.termsVersion) ? "changed" : "accepted", ...(context.caller?.byCookie ? { csrf: context.csrf() } : {}) });
}
