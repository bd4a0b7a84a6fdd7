import type { PersonRole } from "~/domain/account/roles";
import { findPerson, type Person } from "~/models/person.server";
import { addRole } from "./add-role.server";

/** Lets a person go over to a role: the customer's is given to anybody, the artisan's only with a shop. Null when there is no such person. */
export async function switchRole({ id, role }: { id: string; role: PersonRole }): Promise<Person | "no_shop" | null> {
  const person = await findPerson(id);
  if (!person || person.suspended) return null;
  if (person.roles.includes(role)) return person;
  return role === "artisan" ? "no_shop" : addRole({ id, role, shop: null, name: person.name });
}
