import { isOldTerms, TERMS_VERSION } from "~/domain/account/terms";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { addConsent, type Consent } from "~/models/consent.server";
import { changePerson, findAccount } from "~/models/person.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/**
 * Notes that somebody with an account accepts the terms of now, as a consent and on the account. Accepted already is a success, and recorded once.
 * `now` is business time. Refuses with not_found, busy.
 */
export async function acceptTerms({ person, locale, channel = "page", now }: { person: string; locale: Locale; channel?: Consent["channel"]; now: Millis }): Promise<Outcome<object>> {
  const account = await findAccount(person);
  if (!account) return refuse("not_found");
  if (!isOldTerms(account.termsVersion)) return { ok: true };
  await addConsent({ _id: `${person}:terms:${TERMS_VERSION}`, person, browser: null, subject: "terms", given: true, adult: false, version: TERMS_VERSION, locale, channel, at: now });
  const done = await compareAndSet(async (): Promise<Outcome<object> | undefined> => {
    const row = await findAccount(person);
    if (!row) return refuse("not_found");
    return !isOldTerms(row.termsVersion) || (await changePerson(person, row.version, { termsVersion: TERMS_VERSION, termsAcceptedAt: now })) ? { ok: true } : undefined;
  });
  return done ?? refuse("busy");
}
