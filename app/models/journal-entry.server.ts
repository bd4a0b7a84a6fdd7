import { isDeepStrictEqual } from "node:util";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** Not exported: entries are inserted and read by the functions below, never changed and never removed. */
const JournalEntries = defineModel<JournalEntry>(
  "journal_entries",
  {
    _id: String,
    kind: String,
    booking: String,
    artisan: String,
    currency: String,
    at: Number,
    happenedAt: Number,
    place: String,
    lines: [{ _id: false, account: String, amount: Number }],
  },
  {
    indexes: [[{ booking: 1 }], [{ artisan: 1, at: -1 }], [{ at: 1, _id: 1 }]],
  },
);

/** One event was to be recorded twice with different money: somebody has to look. */
export class JournalConflict extends Error {
  override name = "JournalConflict";
}

/** Records an entry. Posting the same entry again is a success; other lines under its id throw `JournalConflict`. */
export async function insertJournalEntry(entry: JournalEntry): Promise<void> {
  try {
    await JournalEntries.create(entry);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const posted = await JournalEntries.findOne({ _id: entry._id }).lean<JournalEntry | null>().exec();
    if (!posted || !same(posted, entry)) throw new JournalConflict(`journal entry ${entry._id} exists with other lines`);
  }
}

const same = (a: JournalEntry, b: JournalEntry): boolean => a.booking === b.booking && a.currency === b.currency && isDeepStrictEqual(plain(a), plain(b));
const plain = ({ lines }: JournalEntry) => lines.map(({ account, amount }) => ({ account, amount }));

/** Records many entries that nobody posted yet: reference and demo data. */
export const insertJournalEntries = async (entries: readonly JournalEntry[]): Promise<void> => void (await JournalEntries.insertMany([...entries], { ordered: false }));

export const findJournalEntry = (id: string): Promise<JournalEntry | null> => JournalEntries.findOne({ _id: id }).lean<JournalEntry | null>().exec();

export const findJournalOfBooking = (booking: string): Promise<JournalEntry[]> => JournalEntries.find({ booking }).sort({ at: 1 }).lean<JournalEntry[]>().exec();

/** The entries of many bookings, in no order. */
export const findJournalOfBookings = (bookings: readonly string[]): Promise<JournalEntry[]> => JournalEntries.find({ booking: { $in: bookings } }).lean<JournalEntry[]>().exec();

/** Those of these entries that are posted. */
export const findJournalEntries = (ids: readonly string[]): Promise<JournalEntry[]> => JournalEntries.find({ _id: { $in: ids } }).lean<JournalEntry[]>().exec();

/** An artisan's earnings posted in [from, until), and what was taken back of earnings then. */
export const findEarnings = (artisan: string, { from, until }: { from: Millis; until: Millis }): Promise<JournalEntry[]> =>
  JournalEntries.find({ artisan, kind: { $in: ["earning", "clawback"] }, at: { $gte: from, $lt: until } })
    .sort({ at: -1 })
    .lean<JournalEntry[]>()
    .exec();

/** Whatever was posted about an artisan in [from, until), the oldest first. */
export const findEntriesOfArtisan = (artisan: string, { from, until }: { from: Millis; until: Millis }): Promise<JournalEntry[]> =>
  JournalEntries.find({ artisan, at: { $gte: from, $lt: until } })
    .sort({ at: 1, _id: 1 })
    .lean<JournalEntry[]>()
    .exec();

/** Of which artisans something was posted in [from, until). */
export async function findArtisansInJournal({ from, until }: { from: Millis; until: Millis }): Promise<string[]> {
  const found = new Set<string>();
  const rows = JournalEntries.find({ at: { $gte: from, $lt: until } }).select({ artisan: 1 }).lean<Pick<JournalEntry, "_id" | "artisan">>().cursor({ batchSize: 500 });
  for await (const { artisan } of rows) if (artisan) found.add(artisan);
  return [...found].sort();
}

/** What was posted in [from, until), one after the other in the order of posting. */
export const eachEntryPosted = ({ from, until }: { from: Millis; until: Millis }): AsyncIterable<JournalEntry> =>
  JournalEntries.find({ at: { $gte: from, $lt: until } }).sort({ at: 1, _id: 1 }).lean<JournalEntry>().cursor({ batchSize: 500 }) as AsyncIterable<JournalEntry>;

/** When the first entry was posted; null while there is none. */
export const findFirstPosted = async (): Promise<Millis | null> => (await JournalEntries.findOne({}).sort({ at: 1, _id: 1 }).select({ at: 1 }).lean<Pick<JournalEntry, "at"> | null>().exec())?.at ?? null;

/** Everything ever posted about an artisan, the oldest first. */
export const findJournalOfArtisan = (artisan: string): Promise<JournalEntry[]> => JournalEntries.find({ artisan }).sort({ at: 1 }).lean<JournalEntry[]>().exec();

/** Every entry, one after the other. */
export const eachJournalEntry = (): AsyncIterable<JournalEntry> => JournalEntries.find({}).sort({ _id: 1 }).lean<JournalEntry>().cursor({ batchSize: 500 }) as AsyncIterable<JournalEntry>;
