import { readCall } from "~/http/api/read-call.server";
import type { RequestContext } from "~/http/context.server";
import { endSession } from "~/http/end-session.server";
import { paths } from "~/paths";
import { NOTHING } from "./bodies";

/** Ends the session, as the page does, and says nothing more. */
export async function signOutCaller(context: RequestContext): Promise<Response> {
  const call = readCall(context, NOTHING);
  if (!call.ok) return call.response;
  const { headers } = await endSession(context, paths.home());
  return new Response(null, { status: 204, headers: { "Clear-Site-Data": headers.get("Clear-Site-Data") ?? "" } });
}
