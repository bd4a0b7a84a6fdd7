import { createHash } from "node:crypto";
import type { Millis } from "~/domain/time/instant";
import type { PersonRow } from "~/models/person.server";
import type { StaffMember } from "~/models/staff.server";
import { base32 } from "~/services/staff/totp.server";
import { sealSecret } from "~/services/staff/sealed-secret.server";
import { hashPassword } from "~/services/account/hash-password.server";
import { DEMO_APPEALING, DEMO_ARTISAN, DEMO_CUSTOMER, DEMO_IN_PERSON, DEMO_OFFICE, DEMO_PASSWORD, DEMO_SUSPENDED } from "./accounts";
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
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await writeDemo({ ...rows, people: withPasswords(rows.people, passwordHash) }, makeStaff(now, passwordHash));
  return rows;
}

const PRINTED: ReadonlySet<string> = new Set([DEMO_CUSTOMER, DEMO_ARTISAN, DEMO_IN_PERSON, DEMO_SUSPENDED, DEMO_APPEALING]);

/** The printed accounts get their password; everybody else has none and comes in by a code alone. */
const withPasswords = (people: readonly PersonRow[], passwordHash: string): PersonRow[] => people.map((person) => (PRINTED.has(person.email ?? "") ? { ...person, passwordHash } : person));

/** Staff with the printed password and a second factor, whose codes the demo shows. */
const makeStaff = (now: Millis, passwordHash: string): StaffMember[] =>
  DEMO_OFFICE.map(({ email, name, role }): StaffMember => {
    const id = seededId(`staff ${email}`);
    const secret = base32(createHash("sha1").update(`kalasetu demo ${email}`).digest());
    return { _id: id, version: 1, name, email, passwordHash, role, active: true, secondFactor: { secret: sealSecret(secret, id), lastStep: 0, recovery: [] }, invitedAt: now };
  });
