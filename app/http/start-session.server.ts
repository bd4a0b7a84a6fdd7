import { sessionTerms } from "~/domain/account/session-terms";
import { environment } from "~/env.server";
import { openSession, type Holder } from "~/services/account/open-session.server";
import type { RequestContext } from "./context.server";
import { BROWSER_COOKIE, cookieLine } from "./cookies.server";
import { sessionCookie } from "./session.server";
import { makeSessionToken } from "./session-token.server";

/**
 * Signs somebody in on this browser: always a new session, and an older one of the same browser ends.
 * Staff and shared phones lose theirs with the browser window at the latest. Any other browser is known for as long as a session may last,
 * so that strangers who use up the tries of an account do not keep its owner out.
 */
export async function startSession(context: RequestContext, holder: Holder): Promise<void> {
  const staff = holder.role === "staff";
  const { sid, endsAt } = await openSession({ ...holder, browser: context.browser(), userAgent: context.userAgent, replaces: context.session });
  const token = await makeSessionToken({ person: holder.person, sid, endsAt });
  const terms = sessionTerms({ staff, sharedPhone: holder.sharedPhone }, environment().sessionDays);
  context.setCookie(cookieLine(sessionCookie(staff ? "staff" : "public"), token, staff || holder.sharedPhone ? null : terms.absolute / 1000));
  if (!staff && !holder.sharedPhone) context.setCookie(cookieLine(BROWSER_COOKIE, context.browser(), terms.absolute / 1000));
}
