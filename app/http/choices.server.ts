import type { ConsentAct } from "~/domain/privacy/may-use";
import { NOTICES, OPTIONAL_PURPOSES, type OptionalPurpose } from "~/domain/privacy/purposes";
import { findLastActs } from "~/models/consent.server";
import type { RequestContext } from "./context.server";
import { cookieLine, cookieName } from "./cookies.server";

const COOKIE = "ks_choices";
const HALF_A_YEAR = 182 * 24 * 60 * 60;

/** What whoever asks has allowed: the account's choices of who is signed in, else what this browser keeps. */
export const actsOf = (context: RequestContext): Promise<ConsentAct[]> => (context.session ? findLastActs(context.session.person) : Promise.resolve(actsOfBrowser(context.cookies)));

/** The choices a browser keeps: `purpose.version`, parted by `~`. A purpose stands there only after somebody of age allowed it. */
export function actsOfBrowser(cookies: ReadonlyMap<string, string>): ConsentAct[] {
  const kept = (cookies.get(cookieName(COOKIE)) ?? "").split("~");
  return OPTIONAL_PURPOSES.flatMap((purpose) => {
    const one = kept.find((entry) => entry.startsWith(`${purpose}.`));
    return one ? [{ purpose, given: true, version: one.slice(purpose.length + 1), adult: true, at: 0 }] : [];
  });
}

/** The cookie that keeps what is allowed for half a year; without anything allowed it is removed. */
export const choicesCookie = (allowed: readonly OptionalPurpose[]): string =>
  cookieLine(COOKIE, allowed.map((purpose) => `${purpose}.${NOTICES[purpose].version}`).join("~"), allowed.length > 0 ? HALF_A_YEAR : 0);
