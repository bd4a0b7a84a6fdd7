import type { PersonRole } from "~/domain/account/roles";
import type { Identifier } from "~/domain/contact/identifier";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { defineModel } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** One human; customer and artisan are roles. The artisan's profile has the same `_id`. */
export interface Person {
  _id: string;
  version: number;
  name: string;
  email: string | null;
  phone: string | null;
  passwordHash: string | null;
  roles: PersonRole[];
  /** The language of messages sent to this person. */
  locale: Locale;
  termsVersion: string;
  termsAcceptedAt: Millis;
  suspended: boolean;
  createdAt: Millis;
  /** When everything personal was taken out of the row: it is a pseudonym since. */
  erasedAt?: Millis;
}

/** A closed account that may still be taken back: what stood in its row, and when that is erased. */
export interface Closing {
  askedAt: Millis;
  eraseAt: Millis;
  kept: Partial<PersonRow>;
}

/** As stored: an address that is not known is left out, so that the unique indexes pass over it. */
export type PersonRow = Omit<Person, "email" | "phone"> & { email?: string; phone?: string; closing?: Closing } & WithOutbox;

export const People = defineModel<PersonRow>(
  "people",
  {
    _id: String,
    version: Number,
    name: String,
    email: String,
    phone: String,
    passwordHash: String,
    roles: [String],
    locale: String,
    termsVersion: String,
    termsAcceptedAt: Number,
    suspended: Boolean,
    createdAt: Number,
    erasedAt: Number,
    closing: Object,
  },
  {
    plugins: [withOutbox],
    indexes: [
      [{ email: 1 }, { unique: true, partialFilterExpression: { email: { $exists: true } } }],
      [{ phone: 1 }, { unique: true, partialFilterExpression: { phone: { $exists: true } } }],
      [{ "closing.eraseAt": 1 }, { partialFilterExpression: { "closing.eraseAt": { $exists: true } } }],
    ],
  },
);

const PLAIN = { outbox: 0, leases: 0, closing: 0 } as const;

const toPerson = (row: PersonRow | null): Person | null => row && { ...row, email: row.email ?? null, phone: row.phone ?? null };

export const findPerson = async (id: string): Promise<Person | null> => toPerson(await People.findOne({ _id: id }).select(PLAIN).lean<PersonRow | null>().exec());

/** Whose e-mail address or phone number this is, or null. */
export async function findPersonByIdentifier(identifier: Identifier): Promise<Person | null> {
  const owner = identifier.kind === "email" ? { email: identifier.email } : { phone: identifier.phone };
  return toPerson(await People.findOne(owner).select(PLAIN).lean<PersonRow | null>().exec());
}

/** Several people by id, in no order; ids of nobody are left out. */
export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  const rows = await People.find({ _id: { $in: [...ids] } }).select(PLAIN).lean<PersonRow[]>().exec();
  return rows.flatMap((row) => toPerson(row) ?? []);
}

/** Writes the row of a new person with the work that follows from it. A duplicate id or identifier throws the database's refusal. */
export async function insertPerson(person: Person, outbox: OutboxEntry[]): Promise<void> {
  const { email, phone, ...rest } = person;
  await People.create({ ...rest, ...(email ? { email } : {}), ...(phone ? { phone } : {}), outbox, leases: {} });
}

/** Changes a person only if nobody did since `version` was read; false means read again. */
export async function changePerson(id: string, version: number, change: Partial<Pick<Person, "name" | "passwordHash" | "roles" | "locale" | "suspended">>, outbox: OutboxEntry[] = []): Promise<boolean> {
  const push = outbox.length > 0 ? { $push: { outbox: { $each: outbox } } } : {};
  const written = await People.updateOne({ _id: id, version }, { $set: { ...change, version: version + 1 }, ...push }).exec();
  return written.modifiedCount === 1;
}
