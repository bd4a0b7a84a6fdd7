import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { defineModel, isDuplicateKey } from "./model.server";

/** What somebody agreed to, in which version and language, and when. Rows are only ever added. */
export interface Consent {
  _id: string;
  person: string;
  subject: "terms";
  version: string;
  locale: Locale;
  at: Millis;
}

export const Consents = defineModel<Consent>("consents", { _id: String, person: String, subject: String, version: String, locale: String, at: Number }, { indexes: [[{ person: 1, at: -1 }]] });

/** Adds a consent; agreeing to the same version again changes nothing. */
export async function recordConsent(consent: Omit<Consent, "_id">): Promise<void> {
  try {
    await Consents.create({ ...consent, _id: `${consent.person}:${consent.subject}:${consent.version}` });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
