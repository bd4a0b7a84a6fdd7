import type { Caller } from "./api/caller.server";
import type { Session } from "./session.server";
import type { FormReply } from "~/ui/form-reply";
import type { Viewer } from "~/ui/page";
import type { Locale } from "~/messages";
import type { PageTag } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";

/** A form shown again, to be looked over and sent anew: its words, and the status of the answer. */
export interface Again {
  words: FormReply["values"] | null;
  status: 200 | 409;
}

/** One request as loaders and actions see it: made before routing, the same for every route of the page. */
export interface RequestContext {
  requestId: string;
  locale: Locale;
  /** The path without language, and the query with its question mark. */
  path: string;
  search: string;
  clientAddress: string;
  /** How the browser names itself; empty when it does not. */
  userAgent: string;
  cookies: ReadonlyMap<string, string>;
  session: Session | null;
  /** Whether the page is to come without pictures. */
  lessData: boolean;
  /** The posted form, already checked for shape and token; null on GET and raw bodies. */
  form: FormData | null;
  /** The body's own bytes, for webhooks whose signature covers them. */
  rawBody: Uint8Array | null;
  /** The page shows a form that was not done, with the words written in it where they were kept. */
  again: Again | null;
  /** Business time at the start of the request. */
  now: Millis;
  demo: boolean;
  /** How a program called `/api`; null on pages. */
  caller: Caller | null;
  /** The JSON a program gets instead of the page, when a route that people see too has one for it. */
  programAnswer: Response | null;
  /** A loader or action failed because the database keeps or answers nothing. */
  outage: boolean;
  /** Ties forms to this browser; asking for it on a signed-out page sets the browser's cookie. */
  csrf(): string;
  /** What signatures on forms are bound to: the session, else the browser's cookie. */
  bindingKey(): string;
  /** Names this browser before and after sign-in, for drafts. */
  browser(): string;
  setCookie(line: string): void;
  /** Says what the page shows; a write to any of it drops the page from the cache. Only pages that may be cached need to. */
  carries(tags: readonly PageTag[]): void;
  readonly tags: ReadonlySet<PageTag>;
  /** Says that a form of the page is posted to this address: where that is another site, the page's policy lets it go there. */
  leadsTo(address: string): void;
  readonly formTargets: ReadonlySet<string>;
  readonly setCookies: readonly string[];
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}

export const viewerOf = (context: RequestContext): Viewer | null =>
  context.session && { id: context.session.person, name: context.session.name, role: context.session.role, roles: context.session.roles, staffRole: context.session.complete ? context.session.staffRole : null, suspended: context.session.suspended };
