import type { PersonRole } from "~/domain/account/roles";
import type { Identifier } from "~/domain/contact/identifier";
import { refuse, type Refusal } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { findPersonByIdentifier, type Person } from "~/models/person.server";
import { addRole } from "./add-role.server";
import { allowTry, registerTries, type TryRefusal } from "./allow-try.server";
import { hashPassword } from "./hash-password.server";
import { makePerson } from "./make-person.server";
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
  const made = owner ? null : await makePerson({ ...registration, ...reachedBy(identifier), emailVerifiedAt: null, passwordHash: await hashPassword(registration.password), providers: {} });
  if (made) return { ok: true, person: made, role };
  const known = await checkIdentity(registration);
  if (!known.ok) return known.code === "wrong_credentials" ? refuse("already_registered") : known;
  if (known.person.suspended) return refuse("suspended");
  const person = await addRole({ id: known.person._id, role, shop, name: registration.name });
  return person ? { ok: true, person, role } : refuse("busy");
}

const reachedBy = (identifier: Identifier): { email: string | null; phone: string | null } =>
  identifier.kind === "email" ? { email: identifier.email, phone: null } : { email: null, phone: identifier.phone };
