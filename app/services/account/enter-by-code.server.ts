import { roleAtSignIn } from "~/domain/account/role-at-sign-in";
import type { PersonRole } from "~/domain/account/roles";
import { parseIdentifier } from "~/domain/contact/identifier";
import { refuse, type Outcome } from "~/domain/refusal";
import type { CodeRequest } from "~/models/code-request.server";
import { findPersonByIdentifier, type Person } from "~/models/person.server";
import { acceptTerms } from "./accept-terms.server";
import { addRole } from "./add-role.server";
import { makePerson } from "./make-person.server";
import { PENDING_ACCOUNT, PENDING_ENTRY } from "./pending";
import { proveContact } from "./prove-contact.server";
import { spendCode } from "./spend-code.server";

/** Who came in, and whether he wanted the artisans' side and has no shop; or nobody yet: the account is to be made. */
type Entry = { person: Person; role: PersonRole; lacksShop: boolean } | { person: null };
/** The secret that names the session which this opens, and whether the same form was here a moment ago. */
type Session = { sid: string; again: boolean };

/**
 * Lets somebody in by the code of a request to sign in or sign up. Signing up opens the account that waited for it; signing in with a number that nobody has
 * leaves the account to be made (`finishAccount`). The same form sent twice opens one session, by `sid`. Somebody suspended gets in: his session reaches what says why.
 * Refuses as `spendCode` does, and with busy; signing up also with suspended.
 */
export async function enterByCode({ request, purpose, code, browser, now }: { request: string; purpose: "sign_in" | "register"; code: string; browser: string; now: number }): Promise<Outcome<Entry & Session>> {
  const spent = await spendCode({ request, purpose, person: null, browser, code });
  if (!spent.ok) return spent;
  const entry = await (purpose === "register" ? openAccount(spent.request, now) : enter(spent.request));
  return entry.ok ? { ...entry, sid: spent.sid, again: spent.again } : entry;
}

async function enter(request: CodeRequest): Promise<Outcome<Entry>> {
  const { wanted } = PENDING_ENTRY.parse(request.pending);
  const owner = await ownerOf(request);
  if (owner === "busy") return refuse("busy");
  if (!owner) return { ok: true, person: null };
  const role = roleAtSignIn(owner.roles, wanted);
  return { ok: true, person: owner, role: role ?? owner.roles[0] ?? "customer", lacksShop: role === null };
}

async function openAccount(request: CodeRequest, now: number): Promise<Outcome<Entry>> {
  const { name, passwordHash, shop } = PENDING_ACCOUNT.parse(request.pending);
  const role: PersonRole = shop ? "artisan" : "customer";
  const identifier = parseIdentifier(request.to);
  const owner = await ownerOf(request);
  if (owner === "busy" || !identifier) return refuse("busy");
  if (owner?.suspended) return refuse("suspended");
  if (owner) await acceptTerms({ person: owner._id, locale: request.locale, now });
  const person = owner ? await addRole({ id: owner._id, role, shop, name }) : await makePerson({ id: request._id, name, identifier, proved: true, passwordHash, shop, locale: request.locale, now });
  return person ? { ok: true, person, role, lacksShop: false } : refuse("busy");
}

/** Whose the proved address is; the proof is noted. */
async function ownerOf({ to }: CodeRequest): Promise<Person | "busy" | null> {
  const contact = parseIdentifier(to);
  const owner = contact && (await findPersonByIdentifier(contact));
  if (!contact || !owner || owner.suspended) return owner;
  return (await proveContact({ id: owner._id, contact })) ?? "busy";
}
