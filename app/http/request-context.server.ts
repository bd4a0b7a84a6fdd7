import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Request as ExpressRequest } from "express";
import { EVERYTHING, type PageTag } from "~/domain/page-tags";
import { businessNow } from "~/services/clock/business-now.server";
import { environment } from "~/env.server";
import { BROWSER_COOKIE, cookieLine, cookieName, readCookies } from "./cookies.server";
import type { RequestContext } from "./context.server";
import { browserKey, csrfOf, sessionKey } from "./form-tie.server";
import { splitLanguage } from "./language.server";
import { wantsLessData } from "./less-data.server";
import { resolveSession } from "./session.server";
import { randomId } from "./signature.server";

const DAY = 24 * 60 * 60;

/** What of a request its context is made of. */
export type Asked = Pick<ExpressRequest, "method" | "originalUrl" | "headers" | "ip">;

/** Makes the context of one request: language cut off, session resolved, nothing written. Throws when the database does not answer. */
export async function makeContext(req: Asked, requestId: string, resolve: typeof resolveSession = resolveSession): Promise<AppLoadContext> {
  const url = new URL(req.originalUrl, "http://local");
  const { locale, path } = splitLanguage(url.pathname);
  const cookies = readCookies(req.headers.cookie);
  const session = await resolve(cookies, path === "/admin" || path.startsWith("/admin/") ? "staff" : "public");
  const setCookies: string[] = [];
  const tags = new Set<PageTag>([EVERYTHING]);
  const formTargets = new Set<string>();
  let browser = cookies.get(cookieName(BROWSER_COOKIE)) ?? "";
  let named = /^[\w-]{22}$/.test(browser);
  const nameBrowser = (): string => {
    if (named) return browser;
    named = true;
    browser = randomId();
    setCookies.push(cookieLine(BROWSER_COOKIE, browser, 7 * DAY));
    return browser;
  };
  const bindingKey = (): string => (session ? sessionKey(session.id) : browserKey(nameBrowser()));
  const made: RequestContext = {
    requestId,
    locale,
    path,
    search: url.search,
    clientAddress: req.ip ?? "",
    userAgent: req.headers["user-agent"] ?? "",
    cookies,
    session,
    lessData: wantsLessData(req.headers),
    form: null,
    rawBody: null,
    again: null,
    now: businessNow(),
    demo: environment().demo,
    caller: null,
    programAnswer: null,
    outage: false,
    csrf: () => csrfOf(bindingKey()),
    bindingKey,
    browser: nameBrowser,
    setCookie: (line) => void setCookies.push(line),
    setCookies,
    carries: (more) => more.forEach((tag) => tags.add(tag)),
    tags,
    leadsTo: (address) => void (URL.canParse(address) && formTargets.add(new URL(address).origin)),
    formTargets,
  };
  return made as AppLoadContext;
}
