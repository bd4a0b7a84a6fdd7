import { parseIdentifier } from "~/domain/contact/identifier";
import { refuse, type Refusal } from "~/domain/refusal";
import { findPerson, type Person } from "~/models/person.server";
import type { TryRefusal } from "./allow-try.server";
import { checkIdentity } from "./sign-in.server";

/** Whether the password is that of whoever is signed in, within the budgets of signing in. Refuses with wrong_credentials, or with too many tries. */
export async function confirmIdentity({ person: id, password, browser, address }: { person: string; password: string; browser: string; address: string }): Promise<{ ok: true; person: Person } | Refusal | TryRefusal> {
  const person = await findPerson(id);
  const identifier = parseIdentifier(person?.email ?? person?.phone ?? "");
  if (!person || !identifier) return refuse("wrong_credentials");
  const known = await checkIdentity({ identifier, password, browser, address });
  return known.ok && known.person._id !== id ? refuse("wrong_credentials") : known;
}
