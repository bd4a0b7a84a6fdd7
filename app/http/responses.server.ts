import { data, redirect } from "@remix-run/node";
import { minutes, type Millis } from "~/domain/time/instant";
import type { RequestContext } from "./context.server";
import { localizePath } from "./language.server";

/** 303 to one of our own paths, in the language of the request. */
export const redirectTo = (context: RequestContext, path: string): Response => redirect(localizePath(context.locale, path), 303);

/** A real 404 that the error boundary turns into the page with a way on. */
export const notFound = (): Response => new Response("Not found", { status: 404 });

/** Somebody signed in who may not see this. */
export const forbidden = (): Response => new Response("Forbidden", { status: 403 });

/** Too many tries, to be thrown: the page says after how many minutes to come back, and so does the header. */
export function tooMany(waitMs: Millis) {
  const wait = Math.max(1, Math.ceil(waitMs / minutes(1)));
  return data({ wait }, { status: 429, headers: { "Retry-After": String(wait * 60) } });
}

/** Something this answer rests on does not answer just now, to be thrown. */
export const unavailable = (): Response => new Response("Unavailable", { status: 503, headers: { "Retry-After": "60" } });

/** A path of our own from an untrusted text, or the fallback: no scheme, host, backslash or control character. */
export function safeNext(text: string | null | undefined, fallback: string): string {
  if (!text || text.length > 500) return fallback;
  return /^\/(?![/\\])[^\\\p{C}]*$/u.test(text) ? text : fallback;
}
