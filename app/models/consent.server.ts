import type { ConsentAct } from "~/domain/privacy/may-use";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "~/domain/privacy/purposes";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { defineModel, isDuplicateKey } from "./model.server";

/** What somebody agreed to or no longer agrees to, in which version and language, when and by which way. Rows are only ever added. */
export interface Consent {
  _id: string;
  /** Who, or for somebody signed out the hash that names the browser. */
  person: string | null;
  browser: string | null;
  subject: "terms" | OptionalPurpose;
  given: boolean;
  /** Whether it was said with it that one is 18 or over. The box for the terms says so. */
  adult: boolean;
  version: string;
  locale: Locale;
  channel: "page" | "program";
  at: Millis;
}

export const Consents = defineModel<Consent>(
  "consents",
  { _id: String, person: String, browser: String, subject: String, given: Boolean, adult: Boolean, version: String, locale: String, channel: String, at: Number },
  { indexes: [[{ person: 1, subject: 1, at: -1 }]] },
);

/** Adds that somebody accepted the terms, and with them declared to be 18 or over; the same version again changes nothing. */
export const recordConsent = ({ channel = "page", ...terms }: Pick<Consent, "version" | "locale" | "at"> & { person: string; subject: "terms"; channel?: Consent["channel"] }): Promise<void> =>
  addConsent({ ...terms, _id: `${terms.person}:terms:${terms.version}`, browser: null, given: true, adult: true, channel });

/** Adds a row; one with its id changes nothing. */
export async function addConsent(consent: Consent): Promise<void> {
  try {
    await Consents.create(consent);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The last act of a person for each optional purpose. */
export async function findLastActs(person: string): Promise<ConsentAct[]> {
  const rows = await Promise.all(OPTIONAL_PURPOSES.map((purpose) => Consents.findOne({ person, subject: purpose }).sort({ at: -1 }).lean<Consent | null>().exec()));
  return rows.flatMap((row, index) => {
    const purpose = OPTIONAL_PURPOSES[index];
    return row && purpose ? [{ purpose, given: row.given, version: row.version, adult: row.adult, at: row.at }] : [];
  });
}

/** Whether a person has ever declared to be 18 or over. */
export const hasDeclaredAdult = async (person: string): Promise<boolean> => (await Consents.exists({ person, adult: true }).exec()) !== null;

/** Every row of a person, the oldest first. */
export const findConsentsOf = (person: string): Promise<Consent[]> => Consents.find({ person }).sort({ at: 1 }).lean<Consent[]>().exec();
