import { redirect } from "@remix-run/node";
import { endSessions } from "~/models/session.server";
import type { RequestContext } from "./context.server";
import { cookieLine } from "./cookies.server";
import { log } from "./log.server";
import { localizePath } from "./language.server";
import { sessionCookie } from "./session.server";

/** Signs out: ends the session, removes its cookie, tells the browser to forget its pages, and sends it to `path`. */
export async function endSession(context: RequestContext, path: string): Promise<Response> {
  const { session } = context;
  if (session) await endSessions({ person: session.person, id: session.id }, Date.now());
  if (session) log("signed_out", { requestId: context.requestId, person: session.person, role: session.role });
  context.setCookie(cookieLine(sessionCookie(session?.role === "staff" ? "staff" : "public"), "", 0));
  return redirect(localizePath(context.locale, path), { status: 303, headers: { "Clear-Site-Data": '"cache"' } });
}
