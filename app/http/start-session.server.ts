import { sessionTerms } from "~/domain/account/session-terms";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession, type Holder } from "~/services/account/open-session.server";
import type { RequestContext } from "./context.server";
import { BROWSER_COOKIE, cookieLine } from "./cookies.server";
import { log } from "./log.server";
import { sessionCookie } from "./session.server";
import { makeSessionToken } from "./session-token.server";

/**
 * Signs somebody in on this browser: always a new session, and an older one of the same browser ends.
 * Staff and shared phones lose theirs with the browser window at the latest. Any other browser is known for as long as a session may last,
 * so that strangers who use up the tries of an account do not keep its owner out.
 */
export async function startSession(context: RequestContext, holder: Holder): Promise<void> {
  context.setCookie((await newSession(context, holder)).cookie);
}

/** Opens the session without telling the browser: its row, the token that names it, the cookie that would carry that. */
export async function newSession(context: RequestContext, holder: Holder): Promise<{ id: string; token: string; endsAt: Millis; cookie: string }> {
  const staff = holder.role === "staff";
  const { sid, endsAt } = await openSession({ ...holder, browser: context.browser(), userAgent: context.userAgent, replaces: context.session });
  log("signed_in", { requestId: context.requestId, person: holder.person, role: holder.role, ...(holder.staff ? { secondFactor: holder.staff.secondFactor } : {}) });
  const token = await makeSessionToken({ person: holder.person, sid, endsAt });
  const terms = sessionTerms({ staff, sharedPhone: holder.sharedPhone }, environment().sessionDays);
  const cookie = cookieLine(sessionCookie(staff ? "staff" : "public"), token, staff || holder.sharedPhone ? null : terms.absolute / 1000);
  if (!staff && !holder.sharedPhone) context.setCookie(cookieLine(BROWSER_COOKIE, context.browser(), terms.absolute / 1000));
  return { id: hashSecret(sid), token, endsAt, cookie };
}
