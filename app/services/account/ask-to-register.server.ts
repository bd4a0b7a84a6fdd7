import { email } from "~/adapters/email/index.server";
import { sms } from "~/adapters/sms/index.server";
import type { PersonRole } from "~/domain/account/roles";
import { refuse, type Refusal } from "~/domain/refusal";
import type { Person } from "~/models/person.server";
import { acceptTerms } from "./accept-terms.server";
import { addRole } from "./add-role.server";
import { allowTry, registerTries, type TryRefusal } from "./allow-try.server";
import { hashPassword } from "./hash-password.server";
import { registerPerson, type Registration } from "./register-person.server";
import { sendCode } from "./send-code.server";
import { checkIdentity } from "./sign-in.server";

export type Entered = { ok: true; person: Person; role: PersonRole };

/**
 * Begins an account: a message goes to the address, with a code that opens the account or, where there is one already, with word of that. The answer is
 * the same either way, also in time: the password is compared and hashed for both. The right password of an account there is signs in.
 * `trapped` sends nothing. Where no message can be sent the account is made at once. Refuses with suspended, already_registered (then alone), or with too many tries.
 */
export async function askToRegister({ trapped, ...registration }: Registration & { trapped: boolean }): Promise<Entered | { ok: true; request: string } | Refusal | TryRefusal> {
  const { id, name, identifier, password, shop, locale, browser, address } = registration;
  const delivers = identifier.kind === "phone" ? sms().delivers : email().delivers;
  if (!delivers && !trapped) return registerPerson(registration);
  const allowed = await allowTry(registerTries({ address }));
  if (!allowed.ok) return allowed;
  const known = await checkIdentity(registration);
  if (!known.ok && known.code !== "wrong_credentials") return known;
  if (known.ok && !trapped) return addSide(known.person, registration);
  const pending = { name, shop, passwordHash: await hashPassword(password) };
  return sendCode({ id, purpose: "register", to: identifier, person: null, browser, address, locale, pending, trapped });
}

/** Somebody who has an account and proved it gets the role that he signed up for; the form said that he accepts the terms. */
async function addSide({ _id, suspended }: Person, { shop, name, locale, now }: Registration): Promise<Entered | Refusal> {
  if (suspended) return refuse("suspended");
  const role: PersonRole = shop ? "artisan" : "customer";
  await acceptTerms({ person: _id, locale, now });
  const person = await addRole({ id: _id, role, shop, name });
  return person ? { ok: true, person, role } : refuse("busy");
}
