import type { Millis } from "~/domain/time/instant";
import { isDuplicateKey } from "./model.server";
import type { OutboxEntry } from "./outbox.server";
import { People, type Closing, type PersonRow } from "./person.server";

/** What of a person's row stays when the person leaves; whatever else stands there, now or later, does not. */
const STAYS = ["_id", "version", "roles", "locale", "termsVersion", "termsAcceptedAt", "suspended", "standingVersion", "marks", "createdAt"] as const;

/** What the schema wants and nobody may read any more. */
const NOBODY = { name: "", passwordHash: null } as const;

const APART = new Set<string>([...STAYS, "outbox", "leases", "closing", "erasedAt"]);

/** The fields of a row that its person takes along. */
const leaving = (row: PersonRow): Partial<PersonRow> => Object.fromEntries(Object.entries(row).filter(([name]) => !APART.has(name)));

const emptied = (row: PersonRow, more: Record<string, 1>): Record<string, 1> => ({ ...Object.fromEntries(Object.keys(leaving(row)).filter((name) => !(name in NOBODY)).map((name) => [name, 1 as const])), ...more });

/** A person's row with what is being closed in it, or null. */
export const findPersonRow = (id: string): Promise<PersonRow | null> => People.findOne({ _id: id }).lean<PersonRow | null>().exec();

/** Closes an account in one write: nobody can sign in to it or be written to, its e-mail and phone are free. False when somebody wrote since the row was read. */
export async function closePerson(row: PersonRow, { askedAt, eraseAt }: Omit<Closing, "kept">, outbox: OutboxEntry[]): Promise<boolean> {
  const $set = { ...NOBODY, closing: { askedAt, eraseAt, kept: leaving(row) }, version: row.version + 1 };
  const $unset = emptied(row, {});
  const written = await People.updateOne({ _id: row._id, version: row.version }, { $set, ...(Object.keys($unset).length > 0 ? { $unset } : {}), $push: { outbox: { $each: outbox } } }).exec();
  return written.modifiedCount === 1;
}

/** Gives a closed account back what it had; "taken" when its e-mail or phone is somebody else's by now, false when somebody wrote since. */
export async function reopenPerson(row: PersonRow, outbox: OutboxEntry[]): Promise<boolean | "taken"> {
  try {
    const written = await People.updateOne({ _id: row._id, version: row.version, "closing.eraseAt": { $exists: true } }, { $set: { ...row.closing?.kept, version: row.version + 1 }, $unset: { closing: 1 }, $push: { outbox: { $each: outbox } } }).exec();
    return written.modifiedCount === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return "taken";
    throw error;
  }
}

/** Closed accounts whose time to be taken back is over, the longest first. */
export const findPeopleToErase = (now: Millis, most: number): Promise<PersonRow[]> => People.find({ "closing.eraseAt": { $lte: now } }).sort({ "closing.eraseAt": 1 }).limit(most).lean<PersonRow[]>().exec();

/** Lets a closed account wait longer. */
export const postponeErasure = async (id: string, eraseAt: Millis): Promise<void> => void (await People.updateOne({ _id: id, "closing.eraseAt": { $exists: true } }, { $set: { "closing.eraseAt": eraseAt } }).exec());

/** From now on a closed account can no longer be taken back; false when it just was. */
export async function sealClosing(row: PersonRow): Promise<boolean> {
  const written = await People.updateOne({ _id: row._id, version: row.version, "closing.eraseAt": { $exists: true } }, { $unset: { "closing.eraseAt": 1 }, $set: { version: row.version + 1 } }).exec();
  return written.modifiedCount === 1;
}

/** Leaves of a person's row a pseudonym alone, whatever stood in it. Again changes nothing. */
export async function emptyPerson(id: string, erasedAt: Millis): Promise<void> {
  for (;;) {
    const row = await findPersonRow(id);
    if (!row || (row.erasedAt && !row.closing && row.name === "")) return;
    const written = await People.updateOne({ _id: id, version: row.version }, { $set: { ...NOBODY, erasedAt, version: row.version + 1, outbox: [], leases: {} }, $unset: emptied(row, { closing: 1, marks: 1 }) }).exec();
    if (written.modifiedCount === 1) return;
  }
}
