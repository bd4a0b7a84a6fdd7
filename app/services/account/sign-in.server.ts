import { roleAtSignIn } from "~/domain/account/role-at-sign-in";
import type { PersonRole } from "~/domain/account/roles";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { refuse, type Refusal } from "~/domain/refusal";
import { log } from "~/http/log.server";
import { changePerson, findPersonByIdentifier, type Person } from "~/models/person.server";
import { isKnownBrowser } from "~/models/session.server";
import { allowTry, passwordTries, type TryRefusal } from "./allow-try.server";
import { checkPassword } from "./check-password.server";
import { hashPassword } from "./hash-password.server";
import { hashSecret } from "./hash-secret.server";

interface SignInInput {
  identifier: Identifier;
  password: string;
  /** Which sign-in page: `role` in the answer is this one where the person holds it. */
  wanted: PersonRole;
  browser: string;
  address: string;
}

/**
 * Checks who somebody is. Refuses with wrong_credentials (never saying which part), no_shop (an artisan's page, no such role),
 * or with too many tries, which are counted before the password is looked at.
 * Somebody suspended gets in: his session reaches what says why.
 */
export async function signIn({ identifier, password, wanted, browser, address }: SignInInput): Promise<{ ok: true; person: Person; role: PersonRole } | Refusal | TryRefusal | { ok: false; code: "no_shop" }> {
  const person = await checkIdentity({ identifier, password, browser, address });
  if (!person.ok) return person;
  const role = roleAtSignIn(person.person.roles, wanted);
  return role ? { ok: true, person: person.person, role } : { ok: false, code: "no_shop" };
}

/** Whose identifier and password these are, within the budgets of tries. A hash made with older costs is made anew. */
export async function checkIdentity({ identifier, password, browser, address }: Omit<SignInInput, "wanted">): Promise<{ ok: true; person: Person } | Refusal | TryRefusal> {
  const person = await findPersonByIdentifier(identifier);
  const hashed = hashSecret(browser);
  const known = person !== null && (await isKnownBrowser(person._id, hashed));
  const allowed = await allowTry(passwordTries({ account: identifierWord(identifier), browser: known ? hashed : null, address }));
  if (!allowed.ok) return allowed;
  const { right, stale } = await checkPassword(person?.passwordHash, password);
  if (!person || !right) {
    log("sign_in_refused", { person: person?._id ?? null });
    return refuse("wrong_credentials");
  }
  if (stale) await changePerson(person._id, person.version, { passwordHash: await hashPassword(password) });
  return { ok: true, person };
}
