import type { IncomingHttpHeaders } from "node:http";
import { grantOf, type OriginGrant } from "~/domain/origin/origin-rules";
import { environment } from "~/env.server";

/** Asks for a token at sign-in, in place of a cookie. */
export const SESSION_HEADER = "x-kalasetu-session";

/** Who calls, as far as the headers say before anybody is known. */
export interface Caller {
  /** A page of ours, a page of another site, or a program that is in no page ("program"). */
  from: "own" | OriginGrant | "foreign" | "program";
  /** The origin that the answer names to the browser: another site's that may call. */
  origin: string | null;
  /** It came with a token or asks for one. */
  byToken: boolean;
  /** Whether cookies count: neither beside a token nor from a site whose name anybody can take. Otherwise none is read and none set. */
  byCookie: boolean;
  /** The token that came with it. */
  token: string | null;
}

/**
 * Reads where a call comes from. A header that names a site decides; a browser that says "another site" without naming it is foreign;
 * one that says nothing is a program. Where an `Authorization` stands, cookies count for nothing, whether its token is good or not.
 */
export function readCaller(headers: IncomingHttpHeaders): Caller {
  const named = headers.origin ?? originOf(headers.referer);
  const from = named === undefined ? unnamed(headers["sec-fetch-site"]) : originRole(named, headers.host);
  const { authorization } = headers;
  const byToken = authorization !== undefined || headers[SESSION_HEADER] === "token";
  return {
    from,
    origin: headers.origin !== undefined && (from === "exact" || from === "pattern") ? headers.origin : null,
    byToken,
    byCookie: !byToken && from !== "pattern",
    token: /^Bearer ([\w.-]{1,1000})$/i.exec(authorization ?? "")?.[1] ?? null,
  };
}

function originRole(origin: string, host: string | undefined): Caller["from"] {
  if (URL.canParse(origin) && new URL(origin).host === host) return "own";
  const { corsOrigins, production } = environment();
  return grantOf(origin, corsOrigins, { loopback: !production }) ?? "foreign";
}

const unnamed = (site: string | string[] | undefined): Caller["from"] => (site === undefined || site === "none" ? "program" : site === "same-origin" ? "own" : "foreign");

const originOf = (referer: string | undefined): string | undefined => (referer === undefined ? undefined : URL.canParse(referer) ? new URL(referer).origin : "null");
