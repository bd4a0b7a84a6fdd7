import type { PersonRole } from "~/domain/account/roles";
import { readCall } from "~/http/api/read-call.server";
import { refuseCall } from "~/http/api/refuse-call.server";
import type { RequestContext } from "~/http/context.server";
import { signIn } from "~/services/account/sign-in.server";
import { SIGN_IN } from "./bodies";
import { letIn } from "./let-in.server";

/** Signs in with a password, as the page of `wanted` does. */
export async function signInCaller(context: RequestContext, wanted: PersonRole): Promise<Response> {
  const call = readCall(context, SIGN_IN);
  if (!call.ok) return call.response;
  const { identifier, password, shared } = call.value;
  const entry = await signIn({ identifier, password, wanted, browser: context.browser(), address: context.clientAddress });
  return entry.ok ? letIn(context, { ...entry, sharedPhone: shared === "yes" }) : refuseCall(context, entry);
}
