import type { PersonRole } from "~/domain/account/roles";
import { TERMS_VERSION } from "~/domain/account/terms";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { refuse, type Refusal } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { recordConsent } from "~/models/consent.server";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { findPerson, findPersonByIdentifier, insertPerson, type Person } from "~/models/person.server";
import { openShop } from "~/services/artisan/open-shop.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { addRole } from "./add-role.server";
import { allowTry, registerTries, type TryRefusal } from "./allow-try.server";
import { hashPassword } from "./hash-password.server";
import type { Shop } from "./shop";
import { checkIdentity } from "./sign-in.server";

export interface Registration {
  /** The id of the form, which becomes the person's: sent twice it makes one person. */
  id: string;
  name: string;
  identifier: Identifier;
  password: string;
  /** With a shop the person is an artisan, else a customer. */
  shop: Shop | null;
  locale: Locale;
  browser: string;
  address: string;
  now: Millis;
}

/**
 * Makes a person, whose name and password were checked. Somebody who already has an account and writes its
 * right password gets the new role added. Refuses with already_registered (the identifier is taken),
 * suspended, or with too many tries.
 */
export async function registerPerson(registration: Registration): Promise<{ ok: true; person: Person; role: PersonRole } | Refusal | TryRefusal> {
  const { identifier, shop, address } = registration;
  const role: PersonRole = shop ? "artisan" : "customer";
  const allowed = await allowTry(registerTries({ address }));
  if (!allowed.ok) return allowed;
  const owner = await findPersonByIdentifier(identifier);
  const made = owner ? null : await makePerson(registration, role);
  if (made) return { ok: true, person: made, role };
  const known = await checkIdentity(registration);
  if (!known.ok) return known.code === "wrong_credentials" ? refuse("already_registered") : known;
  if (known.person.suspended) return refuse("suspended");
  const person = await addRole({ id: known.person._id, role, shop, name: registration.name });
  return person ? { ok: true, person, role } : refuse("busy");
}

/** Inserts the person with what follows; null when the identifier was taken in the meantime. The same id again is the same person. */
async function makePerson({ id, name, identifier, password, shop, locale, now }: Registration, role: PersonRole): Promise<Person | null> {
  const person: Person = {
    _id: id,
    version: 1,
    name,
    email: identifier.kind === "email" ? identifier.email : null,
    phone: identifier.kind === "phone" ? identifier.phone : null,
    emailVerifiedAt: null,
    phoneVerifiedAt: null,
    passwordHash: await hashPassword(password),
    roles: [role],
    locale,
    termsVersion: TERMS_VERSION,
    termsAcceptedAt: now,
    suspended: false,
    createdAt: now,
  };
  const follows = [
    ...(shop ? [{ key: "open_shop", lane: "search" as const, kind: "open_shop", data: { ...shop, name } }] : []),
    { key: "welcome", lane: "mail" as const, kind: "mail", data: { template: "welcome", data: { role } } },
  ];
  try {
    await insertPerson(person, outboxEntries(follows));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const same = await findPerson(id);
    return same && identifierWord(identifier) === (same.email ?? same.phone) ? same : null;
  }
  await recordConsent({ person: id, subject: "terms", version: TERMS_VERSION, locale, at: now });
  if (shop) await openShop({ person: id, name, craft: shop.craft, place: shop.place, locale });
  wakeRelay();
  return person;
}
