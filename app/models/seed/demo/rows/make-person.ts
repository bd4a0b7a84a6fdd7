import type { PersonRole } from "~/domain/account/roles";
import { TERMS_VERSION } from "~/domain/account/terms";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import type { PersonRow } from "~/models/person.server";

/** A person as stored, without a password: only the printed accounts get one. */
export const makePerson = (person: { id: string; name: string; email: string; phone?: string; role: PersonRole; locale: Locale; createdAt: Millis }): PersonRow => ({
  _id: person.id,
  version: 1,
  name: person.name,
  email: person.email,
  ...(person.phone ? { phone: person.phone } : {}),
  emailVerifiedAt: person.createdAt,
  phoneVerifiedAt: person.phone ? person.createdAt : null,
  passwordHash: null,
  roles: [person.role],
  locale: person.locale,
  termsVersion: TERMS_VERSION,
  termsAcceptedAt: person.createdAt,
  suspended: false,
  createdAt: person.createdAt,
  outbox: [],
  leases: {},
});
