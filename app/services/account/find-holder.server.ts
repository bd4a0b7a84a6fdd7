import { roleAtSignIn } from "~/domain/account/role-at-sign-in";
import type { PersonRole } from "~/domain/account/roles";
import { parseIdentifier } from "~/domain/contact/identifier";
import { findPersonByIdentifier } from "~/models/person.server";
import { findStaffByEmail } from "~/models/staff.server";
import type { Holder } from "./open-session.server";

/** Who could hold a session under an e-mail address or phone number: a person in a role of his (the customer's first), or active staff. Null when nobody. */
export async function findHolder({ email, role }: { email: string; role?: PersonRole | undefined }): Promise<Holder | null> {
  const identifier = parseIdentifier(email);
  const person = identifier && (await findPersonByIdentifier(identifier));
  const held = person ? roleAtSignIn(person.roles, role ?? "customer") : null;
  if (person && held) return { person: person._id, name: person.name, role: held, roles: person.roles, sharedPhone: false };
  const member = identifier?.kind === "email" && !role ? await findStaffByEmail(identifier.email) : null;
  return member?.active ? { person: member._id, name: member.name, role: "staff", roles: ["staff"], sharedPhone: false, staff: { role: member.role, secondFactor: true } } : null;
}
