import type { RequestContext } from "~/http/context.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { isSharedPhone } from "~/models/session.server";
import type { Person } from "~/models/person.server";
import { paths } from "~/paths";

/** Goes on where somebody wanted to go, in a new session, now that he has proved who he is; `sid` is its secret where a code has made it. Staff come in by another door. */
export async function goOnConfirmed(context: RequestContext, person: Person, next: string | null, sid?: string): Promise<Response> {
  const { session } = context;
  if (!session || session.role === "staff") throw new Error("Confirmed without a person's session");
  return signInPerson(context, { person, role: session.role, sharedPhone: await isSharedPhone(session.id), ...(sid === undefined ? {} : { sid }), to: next ?? paths.account() });
}
