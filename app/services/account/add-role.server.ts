import type { PersonRole } from "~/domain/account/roles";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount, type Person } from "~/models/person.server";
import { openShop } from "~/services/artisan/open-shop.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import type { Shop } from "./shop";

/**
 * Gives a person one more role; the artisan's comes with a shop. A role already held changes nothing.
 * Gives the person as it is then, or null when others wrote all the time.
 */
export async function addRole({ id, role, shop, name }: { id: string; role: PersonRole; shop: Shop | null; name: string }): Promise<Person | null> {
  const changed = await compareAndSet(async () => {
    const person = await findAccount(id);
    if (!person) throw new Error("A role for nobody");
    if (person.roles.includes(role)) return person;
    const roles = [...person.roles, role];
    const follows = shop ? outboxEntries([{ key: "open_shop", lane: "search", kind: "open_shop", data: { ...shop, name } }]) : [];
    return (await changePerson(id, person.version, { roles }, follows)) ? { ...person, roles, version: person.version + 1 } : undefined;
  });
  if (changed && shop) await openShop({ person: id, name, craft: shop.craft, place: shop.place, locale: changed.locale });
  wakeRelay();
  return changed;
}
