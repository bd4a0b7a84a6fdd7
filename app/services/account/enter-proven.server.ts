import type { ProvenIdentity } from "~/domain/account/proven-identity";
import { roleAtSignIn } from "~/domain/account/role-at-sign-in";
import type { PersonRole } from "~/domain/account/roles";
import { refuse, type Refusal } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import type { Person } from "~/models/person.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { addRole } from "./add-role.server";
import { adoptAccount } from "./adopt-account.server";
import { allowTry, registerTries, type TryRefusal } from "./allow-try.server";
import { findProven } from "./find-proven.server";
import { makePerson } from "./make-person.server";
import { releaseEmail } from "./release-email.server";
import type { Shop } from "./shop";

/** What somebody says who has no account yet, and who accepts the terms by it. */
export interface Joining {
  /** The id of the form, which becomes the person's. */
  id: string;
  name: string;
}

export interface ProvenEntry {
  identity: ProvenIdentity;
  /** By which door: `role` in the answer is this one where the person holds it. */
  wanted: PersonRole;
  /** Null from somebody who was not asked to join. */
  joining: Joining | null;
  /** The shop that an artisan without one opens; null from anybody else. */
  shop: Shop | null;
  locale: Locale;
  address: string;
  now: Millis;
}

type Answer = { ok: true; person: Person; role: PersonRole } | Refusal | TryRefusal | { ok: false; code: "no_shop" } | { ok: false; code: "terms_needed" };

/**
 * Lets somebody in whom a provider has proved. Refuses as `enterByProvider` does, with suspended, busy, or too many tries; with no_shop (an artisan's
 * door, no such role, and no shop named) and terms_needed (nobody knows him and he has not joined).
 */
export const enterProven = async (entry: ProvenEntry): Promise<Answer> => (await compareAndSet(() => tryToEnter(entry))) ?? refuse("busy");

/** Undefined when somebody wrote in between. */
async function tryToEnter(entry: ProvenEntry): Promise<Answer | undefined> {
  const { identity, wanted, shop, now } = entry;
  const found = await findProven(identity);
  if (!found.ok) return found;
  const { relation, person: held } = found;
  if (held === null || relation === "join" || relation === "release") return join(entry, held);
  if (held.suspended) return refuse("suspended");
  const role = roleAtSignIn(held.roles, wanted);
  if (!role && !shop) return { ok: false, code: "no_shop" };
  const person = await adoptAccount({ person: held, identity, relation, now });
  if (!person || role) return person && role ? { ok: true, person, role } : undefined;
  const artisan = await addRole({ id: person._id, role: "artisan", shop, name: person.name });
  return artisan ? { ok: true, person: artisan, role: "artisan" } : refuse("busy");
}

/** Makes the account of somebody nobody knows; `holder` is who wrote his address without proving it. */
async function join({ identity, joining, wanted, shop, locale, address, now }: ProvenEntry, holder: Person | null): Promise<Answer | undefined> {
  if (!joining) return { ok: false, code: "terms_needed" };
  if (wanted === "artisan" && !shop) return { ok: false, code: "no_shop" };
  const allowed = await allowTry(registerTries({ address }));
  if (!allowed.ok) return allowed;
  if (holder && !(await releaseEmail(holder))) return undefined;
  const { email, subjects: providers } = identity;
  const person = await makePerson({ ...joining, email, phone: null, emailVerifiedAt: now, passwordHash: null, providers, shop: wanted === "artisan" ? shop : null, locale, now });
  return person ? { ok: true, person, role: wanted } : undefined;
}
