import { mayUse, type ConsentAct } from "~/domain/privacy/may-use";
import { NOTICES, OPTIONAL_PURPOSES, type OptionalPurpose } from "~/domain/privacy/purposes";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { addConsent } from "~/models/consent.server";

export type Choices = Record<OptionalPurpose, boolean>;

interface ChoicesInput {
  /** The form's id: sent twice it adds nothing more. */
  id: string;
  /** A person, or the hash that names a browser where nobody is signed in. */
  owner: { person: string; browser: null } | { person: null; browser: string };
  /** What was said until now. */
  acts: readonly ConsentAct[];
  wanted: Choices;
  adult: boolean;
  locale: Locale;
  /** Real time. */
  now: Millis;
}

/** Adds one row for each purpose that is allowed or forbidden from now on. Refuses with adults_only when somebody allows one without having declared to be 18. */
export async function saveChoices({ id, owner, acts, wanted, adult, locale, now }: ChoicesInput): Promise<Outcome<object>> {
  const changed = OPTIONAL_PURPOSES.filter((purpose) => wanted[purpose] !== mayUse(acts, purpose));
  if (!adult && changed.some((purpose) => wanted[purpose])) return refuse("adults_only");
  for (const purpose of changed)
    await addConsent({ ...owner, _id: `${id}:${purpose}`, subject: purpose, given: wanted[purpose], adult, version: NOTICES[purpose].version, locale, channel: "page", at: now });
  return { ok: true };
}
