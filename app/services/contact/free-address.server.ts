import type { Contacts } from "~/domain/account/proof";
import { CONTACT_KINDS, provedAt } from "~/domain/contact/contact-change";
import type { Identifier } from "~/domain/contact/identifier";
import { changePerson, findPersonByIdentifier } from "~/models/person.server";

/**
 * Takes addresses off other people's rows where nobody has proved them, so that their owner gets them back: whoever changed an account may have opened another
 * with its old address. False when somebody has proved one, and it stays his.
 */
export async function freeAddress(contacts: Contacts, owner: string): Promise<boolean> {
  for (const kind of CONTACT_KINDS) {
    const identifier = identifierOf(kind, contacts);
    const holder = identifier && (await findPersonByIdentifier(identifier));
    if (!holder || holder._id === owner) continue;
    if (provedAt(holder, kind) !== null) return false;
    await changePerson(holder._id, holder.version, { [kind]: null });
  }
  return true;
}

function identifierOf(kind: Identifier["kind"], { email, phone }: Contacts): Identifier | null {
  if (kind === "email") return email === null ? null : { kind, email };
  return phone === null ? null : { kind, phone };
}
