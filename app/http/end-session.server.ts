import { redirect } from "@remix-run/node";
import { endSessions, isSharedPhone } from "~/models/session.server";
import type { RequestContext } from "./context.server";
import { BROWSER_COOKIE, cookieLine } from "./cookies.server";
import { localizePath } from "./language.server";
import { log } from "./log.server";
import { sessionCookie } from "./session.server";

/**
 * Signs out: ends the session, removes its cookie, tells the browser to forget pages and whatever they stored, and sends it to `path`. A shared phone also
 * forgets its name, by which drafts and forms begun on it would open to the next one. Other cookies stay: the browser stays known, and so does what its owner chose.
 */
export async function endSession(context: RequestContext, path: string): Promise<Response> {
  const { session } = context;
  if (session) {
    const shared = await isSharedPhone(session.id);
    await endSessions({ person: session.person, id: session.id }, Date.now());
    if (shared) context.setCookie(cookieLine(BROWSER_COOKIE, "", 0));
    log("signed_out", { requestId: context.requestId, person: session.person, role: session.role });
  }
  context.setCookie(cookieLine(sessionCookie(session?.role === "staff" ? "staff" : "public"), "", 0));
  return redirect(localizePath(context.locale, path), { status: 303, headers: { "Clear-Site-Data": '"cache", "storage"' } });
}
