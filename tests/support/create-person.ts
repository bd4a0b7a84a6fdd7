import type { Subjects } from "~/domain/account/proven-identity";
import type { PersonRole } from "~/domain/account/roles";
import { TERMS_VERSION } from "~/domain/account/terms";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { insertPerson, type Person } from "~/models/person.server";

export interface NewPerson {
  id: string;
  name: string;
  email?: string | null;
  phone?: string | null;
  /** From `hashPassword`; without one nobody can sign in as this person. */
  passwordHash?: string | null;
  emailVerifiedAt?: Millis | null;
  phoneVerifiedAt?: Millis | null;
  providers?: Subjects;
  roles: PersonRole[];
  locale: Locale;
  createdAt: Millis;
}

/** Writes a person as data, telling nobody. Addresses must be in their stored form. */
export async function createPerson({ id, name, email = null, phone = null, passwordHash = null, emailVerifiedAt = null, phoneVerifiedAt = null, providers = {}, roles, locale, createdAt }: NewPerson): Promise<Person> {
  const person: Person = { _id: id, version: 1, name, email, phone, emailVerifiedAt, phoneVerifiedAt, passwordHash, providers, roles, locale, termsVersion: TERMS_VERSION, termsAcceptedAt: createdAt, suspended: false, createdAt };
  await insertPerson(person, []);
  return person;
}
