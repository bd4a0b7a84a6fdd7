import { findSession, findSessionsOfBrowser, type SessionRow } from "~/models/session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import type { RequestContext } from "../context.server";
import { cookieName } from "../cookies.server";
import { csrfOf, sessionKey } from "../form-tie.server";
import { sessionCookie } from "../session.server";
import { readSessionToken } from "../session-token.server";
import { equalInConstantTime } from "../signature.server";

/** Who got the page that a form was posted from, by its form token: the person of that session, ended or not. Null when it cannot be known, or nobody was signed in. */
export async function findPoster(context: RequestContext): Promise<string | null> {
  const token = String(context.form?.get("csrf") ?? "");
  const gotIt = (id: string): boolean => equalInConstantTime(token, csrfOf(sessionKey(id)));
  if (context.session && gotIt(context.session.id)) return context.session.person;
  const sessions = [...(await sessionsOfCookies(context)), ...(await findSessionsOfBrowser(hashSecret(context.browser())))];
  return sessions.find(({ _id }) => gotIt(_id))?.person ?? null;
}

/** The sessions that the cookies still name. */
async function sessionsOfCookies({ cookies }: RequestContext): Promise<SessionRow[]> {
  const rows = (["public", "staff"] as const).map(async (area) => {
    const named = await readSessionToken(cookies.get(cookieName(sessionCookie(area))) ?? "");
    return named && findSession(hashSecret(named.sid), named.person);
  });
  return (await Promise.all(rows)).filter((row) => row !== null);
}
