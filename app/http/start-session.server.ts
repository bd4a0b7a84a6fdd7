import { sessionTerms } from "~/domain/account/session-terms";
import { environment } from "~/env.server";
import { openSession, type Holder } from "~/services/account/open-session.server";
import type { RequestContext } from "./context.server";
import { cookieLine } from "./cookies.server";
import { log } from "./log.server";
import { sessionCookie } from "./session.server";
import { makeSessionToken } from "./session-token.server";

/**
 * Signs somebody in on this browser: always a new session, and an older one of the same browser ends.
 * Staff and shared phones lose theirs with the browser window at the latest.
 */
export async function startSession(context: RequestContext, holder: Holder): Promise<void> {
  const staff = holder.role === "staff";
  const { sid, endsAt } = await openSession({ ...holder, browser: context.browser(), userAgent: context.userAgent, replaces: context.session });
  log("security", { did: "signed_in", person: holder.person, role: holder.role });
  const token = await makeSessionToken({ person: holder.person, sid, endsAt });
  const terms = sessionTerms({ staff, sharedPhone: holder.sharedPhone }, environment().sessionDays);
  context.setCookie(cookieLine(sessionCookie(staff ? "staff" : "public"), token, staff || holder.sharedPhone ? null : terms.absolute / 1000));
}
