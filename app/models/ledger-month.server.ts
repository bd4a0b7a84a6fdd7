import type { MonthSums } from "~/domain/ledger/month";
import type { MonthFile, MonthFormat } from "~/domain/ledger/month-files";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** A file as it was frozen: its checksum, its length in bytes, and in how many parts of which writing it is kept. */
export interface FrozenFile {
  name: MonthFile;
  sha256: string;
  bytes: number;
  writing: string;
  parts: number;
}

/**
 * One month of the journal, from when it is being closed. Its row alone lets nothing more be posted before `until`: whoever posts reads it first.
 * "closing" waits for what was on its way; "closed" has its sums and files, and never changes again.
 */
export interface LedgerMonth extends MonthSums {
  /** "2026-10". */
  _id: string;
  state: "closing" | "closed";
  /** The first month has all that was posted before it too, so it begins with 0. */
  from: Millis;
  until: Millis;
  closedAt: Millis | null;
  files: FrozenFile[];
  /** In which form its files were written; absent: the first. */
  format?: MonthFormat | undefined;
}

/** Not exported: a month is opened and closed by the functions below, and never anything else. */
const LedgerMonths = defineModel<LedgerMonth>("ledger_months", { _id: String, state: String, from: Number, until: Number, closedAt: Number, entries: Number, first: Object, last: Object, accounts: [Object], files: [Object], format: Number });

/** Any month, asked so that the index of ids gives it in order: each posting asks. */
const ANY = { _id: { $gt: "" } } as const;

/** The last month that is closed or being closed, or null. */
export const findLastMonth = (): Promise<LedgerMonth | null> => LedgerMonths.findOne(ANY).sort({ _id: -1 }).lean<LedgerMonth | null>().exec();

/** The first moment at which something may still be posted; null while no month was closed. */
export async function findOpenFrom(): Promise<Millis | null> {
  const last = await LedgerMonths.findOne(ANY).sort({ _id: -1 }).select({ until: 1 }).lean<Pick<LedgerMonth, "until"> | null>().exec();
  return last?.until ?? null;
}

export const findMonth = (month: string): Promise<LedgerMonth | null> => LedgerMonths.findOne({ _id: month }).lean<LedgerMonth | null>().exec();

/** The month before one, if it was closed. */
export const findMonthBefore = async (month: string): Promise<LedgerMonth | null> => (await findMonths(month, 1))[0] ?? null;

/** Months closed or being closed, the latest first, before one of them. */
export const findMonths = (before: string | null, most: number): Promise<LedgerMonth[]> =>
  LedgerMonths.find(before === null ? ANY : { _id: { $lt: before } })
    .sort({ _id: -1 })
    .limit(most)
    .lean<LedgerMonth[]>()
    .exec();

/** The last month that is closed, or null: at most one is being closed. */
export async function findLastClosed(): Promise<LedgerMonth | null> {
  const last = await findLastMonth();
  return last?.state === "closing" ? findMonthBefore(last._id) : last;
}

/** Every month there is, the earliest first. */
export const eachMonth = (): AsyncIterable<LedgerMonth> => LedgerMonths.find({}).sort({ _id: 1 }).lean<LedgerMonth>().cursor({ batchSize: 12 }) as AsyncIterable<LedgerMonth>;

/** From now on nothing is posted before the end of a month. Again changes nothing. */
export async function beginClosing({ month, from, until }: { month: string; from: Millis; until: Millis }): Promise<void> {
  try {
    await LedgerMonths.create({ _id: month, state: "closing", from, until, closedAt: null, entries: 0, first: null, last: null, accounts: [], files: [] });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Writes what a month came to; false when somebody else did. */
export async function endClosing(month: string, what: MonthSums & Required<Pick<LedgerMonth, "format">> & { files: FrozenFile[]; closedAt: Millis }): Promise<boolean> {
  const written = await LedgerMonths.updateOne({ _id: month, state: "closing" }, { $set: { ...what, state: "closed" } }).exec();
  return written.modifiedCount === 1;
}
