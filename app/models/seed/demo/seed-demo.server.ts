import type { Millis } from "~/domain/time/instant";
import type { PersonRow } from "~/models/person.server";
import type { StaffMember } from "~/models/staff.server";
import { hashPassword } from "~/services/account/hash-password.server";
import { DEMO_ARTISAN, DEMO_CUSTOMER, DEMO_PASSWORD, DEMO_STAFF } from "./accounts";
import { dealDemo, type DemoRows } from "./deal-demo";
import { seededId } from "./ids";
import { clearLeftovers, writeDemo } from "./write-demo.server";

export interface DemoSize {
  artisans: number;
  bookings: number;
  /** Business time; everything in the data is told from here. */
  now: Millis;
}

/**
 * Fills the connected database, which has its indexes and no people, with a marketplace in full use. `say` is told of the progress.
 * Gives the rows written, passwords left out.
 */
export async function seedDemo({ artisans, bookings, now }: DemoSize, say: (line: string) => void = () => undefined): Promise<DemoRows> {
  say(`Playing a year of ${bookings} bookings with ${artisans} artisans…`);
  const rows = dealDemo({ artisans, bookings, now });
  say(`Writing ${rows.people.length} people, ${rows.services.length} services, ${rows.bookings.length} bookings, ${rows.journal.length} journal entries, ${rows.reviews.length} reviews…`);
  await clearLeftovers();
  await writeDemo({ ...rows, people: await withPasswords(rows.people) }, await makeStaff());
  return rows;
}

/** The printed accounts get their password; everybody else has none and cannot sign in. */
const withPasswords = (people: readonly PersonRow[]): Promise<PersonRow[]> =>
  Promise.all(people.map(async (person) => (person.email === DEMO_CUSTOMER || person.email === DEMO_ARTISAN ? { ...person, passwordHash: await hashPassword(DEMO_PASSWORD) } : person)));

const makeStaff = async (): Promise<StaffMember> => ({
  _id: seededId("staff 0"),
  name: "Nirmala Joshi",
  email: DEMO_STAFF,
  passwordHash: await hashPassword(DEMO_PASSWORD),
  role: "super_admin",
  active: true,
});
