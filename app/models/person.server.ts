import { PROVIDERS, type Provider, type Subjects } from "~/domain/account/proven-identity";
import type { PersonRole } from "~/domain/account/roles";
import type { StandingMark } from "~/domain/account/standing/standing";
import type { Identifier } from "~/domain/contact/identifier";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { defineModel, type IndexLine } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";
import { notFromNewer } from "./suspension-differs";

/** One human; customer and artisan are roles. The artisan's profile has the same `_id`. */
export interface Person {
  _id: string;
  version: number;
  name: string;
  email: string | null;
  phone: string | null;
  /** When it was proved that the address reaches this person: by a code, or a link that came there. Null until then: whoever wrote it may have been somebody else. */
  emailVerifiedAt: Millis | null;
  phoneVerifiedAt: Millis | null;
  /** When an address was last changed, added or taken away, in business time: payouts rest for a day after. */
  contactChangedAt?: Millis | null;
  passwordHash: string | null;
  /** Who else may say that it is this person, and under which name. */
  providers: Subjects;
  roles: PersonRole[];
  /** The language of messages sent to this person. */
  locale: Locale;
  termsVersion: string;
  termsAcceptedAt: Millis;
  /** As the standing says; `standing.server.ts` is where it is decided. */
  suspended: boolean;
  /** Which version of the standing that says; an older one changes nothing. */
  standingVersion?: number;
  /** What staff find people by, besides; from the standing too. */
  marks?: StandingMark[];
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
export type PersonRow = Omit<Person, Later | "email" | "phone"> & Partial<Pick<Person, Later>> & { email?: string; phone?: string; closing?: Closing } & WithOutbox;

/** What older rows do not have. */
type Later = "emailVerifiedAt" | "phoneVerifiedAt" | "providers";

export const People = defineModel<PersonRow>(
  "people",
  {
    _id: String,
    version: Number,
    name: String,
    email: String,
    phone: String,
    emailVerifiedAt: Number,
    phoneVerifiedAt: Number,
    contactChangedAt: Number,
    passwordHash: String,
    providers: { google: String, firebase: String },
    roles: [String],
    locale: String,
    termsVersion: String,
    termsAcceptedAt: Number,
    suspended: Boolean,
    standingVersion: Number,
    marks: { type: [String], default: undefined },
    createdAt: Number,
    erasedAt: Number,
    closing: Object,
  },
  {
    plugins: [withOutbox],
    indexes: [
      [{ email: 1 }, { unique: true, partialFilterExpression: { email: { $exists: true } } }],
      [{ phone: 1 }, { unique: true, partialFilterExpression: { phone: { $exists: true } } }],
      [{ name: 1 }],
      [{ createdAt: -1, _id: -1 }],
      [{ roles: 1, createdAt: -1, _id: -1 }],
      [{ suspended: 1, createdAt: -1, _id: -1 }],
      [{ marks: 1, createdAt: -1, _id: -1 }],
      ...PROVIDERS.map((provider): IndexLine => [{ [`providers.${provider}`]: 1 }, { unique: true, partialFilterExpression: { [`providers.${provider}`]: { $exists: true } } }]),
      [{ "closing.eraseAt": 1 }, { partialFilterExpression: { "closing.eraseAt": { $exists: true } } }],
    ],
  },
);

const PLAIN = { outbox: 0, leases: 0, closing: 0 } as const;

const toPerson = (row: PersonRow | null): Person | null =>
  row && { ...row, email: row.email ?? null, phone: row.phone ?? null, emailVerifiedAt: row.emailVerifiedAt ?? null, phoneVerifiedAt: row.phoneVerifiedAt ?? null, providers: row.providers ?? {} };

export const findPerson = async (id: string): Promise<Person | null> => toPerson(await People.findOne({ _id: id }).select(PLAIN).lean<PersonRow | null>().exec());

/** A person who has an account to change: null of one that was closed or erased, whose row nothing may bring to life but taking it back. */
export const findAccount = async (id: string): Promise<Person | null> => toPerson(await People.findOne({ _id: id, closing: { $exists: false }, erasedAt: { $exists: false } }).select(PLAIN).lean<PersonRow | null>().exec());

/** Whose e-mail address or phone number this is, or null. */
export async function findPersonByIdentifier(identifier: Identifier): Promise<Person | null> {
  const owner = identifier.kind === "email" ? { email: identifier.email } : { phone: identifier.phone };
  return toPerson(await People.findOne(owner).select(PLAIN).lean<PersonRow | null>().exec());
}

/** Who holds one of these subjects; of several people the one whose subject comes first. */
export async function findPersonBySubject(subjects: readonly (readonly [Provider, string])[]): Promise<Person | null> {
  for (const [provider, subject] of subjects) {
    const row = await People.findOne({ [`providers.${provider}`]: subject }).select(PLAIN).lean<PersonRow | null>().exec();
    if (row) return toPerson(row);
  }
  return null;
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

type PersonChange = Partial<Pick<Person, "name" | "email" | "phone" | "emailVerifiedAt" | "phoneVerifiedAt" | "contactChangedAt" | "passwordHash" | "providers" | "roles" | "locale" | "termsVersion" | "termsAcceptedAt">>;

/** Changes a person only if nobody did since `version` was read; false means read again. An address that becomes null is taken off the row. */
export async function changePerson(id: string, version: number, { email, phone, ...rest }: PersonChange, outbox: OutboxEntry[] = []): Promise<boolean> {
  const set = { ...rest, ...(email ? { email } : {}), ...(phone ? { phone } : {}), version: version + 1 };
  const gone = { ...(email === null ? { email: 1 } : {}), ...(phone === null ? { phone: 1 } : {}) };
  const unset = Object.keys(gone).length > 0 ? { $unset: gone } : {};
  const push = outbox.length > 0 ? { $push: { outbox: { $each: outbox } } } : {};
  const written = await People.updateOne({ _id: id, version }, { $set: set, ...unset, ...push }).exec();
  return written.modifiedCount === 1;
}

/** Writes on a person's row how he stands, unless a newer standing is written there. What he changes himself at the same moment stays. */
export async function markPerson(id: string, { standingVersion, ...mark }: Required<Pick<Person, "suspended" | "marks" | "standingVersion">>): Promise<void> {
  await People.updateOne({ _id: id, ...notFromNewer(standingVersion) }, { $set: { ...mark, standingVersion } }).exec();
}

/** Whether a person is suspended, and by which version of his standing; nobody is not. */
export async function findMark(id: string): Promise<Required<Pick<Person, "suspended" | "standingVersion">>> {
  const row = await People.findOne({ _id: id }).select({ suspended: 1, standingVersion: 1 }).lean<Pick<Person, "suspended" | "standingVersion"> | null>().exec();
  return { suspended: row?.suspended ?? false, standingVersion: row?.standingVersion ?? 0 };
}

/** Which version of the terms a person has accepted; null of nobody. */
export const findAcceptedTerms = async (id: string): Promise<string | null> => (await People.findOne({ _id: id }).select({ termsVersion: 1 }).lean<Pick<Person, "termsVersion"> | null>().exec())?.termsVersion ?? null;

/** Whether a person is suspended; nobody is not. */
export const isSuspended = async (id: string): Promise<boolean> => (await People.exists({ _id: id, suspended: true }).exec()) !== null;
