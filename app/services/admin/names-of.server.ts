import { nameOrFormer } from "~/domain/account/former";
import { findNamedArtisans } from "~/models/artisan.server";
import { findPeople } from "~/models/person.server";

/** The names of customers and artisans by id, for a page of rows: two reads however many rows. */
export async function namesOf(rows: readonly { customer: string; artisan: string }[]): Promise<{ customer(id: string): string; artisan(id: string): { name: string; slug: string | null } }> {
  const [people, artisans] = await Promise.all([findPeople([...new Set(rows.map(({ customer }) => customer))]), findNamedArtisans([...new Set(rows.map(({ artisan }) => artisan))])]);
  const customers = new Map(people.map(({ _id, name }) => [_id, nameOrFormer(name, "customer").en]));
  const shops = new Map(artisans.map(({ _id, name, slug }) => [_id, { name: name.en, slug }]));
  return { customer: (id) => customers.get(id) ?? id, artisan: (id) => shops.get(id) ?? { name: id, slug: null } };
}
