import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** Something an artisan owes: a refund that his account no longer covered, or the commission on a visit paid in person. */
export interface DebtItem {
  key: string;
  booking: string;
  amount: Paise;
  at: Millis;
}

/** What was kept for it from the release of a payment: once for each. */
export interface Netting {
  payment: string;
  amount: Paise;
  at: Millis;
  /** Nothing was kept: so much is struck out, because a refund never came about. */
  lifts?: true | undefined;
}

/** All that one artisan owes and what was kept for it. `_id` is the person's. It decides; the journal's receivables only record. */
export interface Debt {
  _id: string;
  version: number;
  items: DebtItem[];
  nettings: Netting[];
}

export const Debts = defineModel<Debt>(
  "debts",
  { _id: String, version: Number, items: [{ _id: false, key: String, booking: String, amount: Number, at: Number }], nettings: [{ _id: false, payment: String, amount: Number, at: Number, lifts: Boolean }] },
  { indexes: [] },
);

export const findDebt = (artisan: string): Promise<Debt | null> => Debts.findOne({ _id: artisan }).lean<Debt | null>().exec();

/** Every artisan who owes or owed something, one after the other. */
export const eachDebt = (): AsyncIterable<Debt> => Debts.find({}).sort({ _id: 1 }).lean<Debt>().cursor({ batchSize: 500 }) as AsyncIterable<Debt>;

/** Opens the document of an artisan who owes nothing yet, or gives the one that is there. */
export async function openDebt(artisan: string): Promise<Debt> {
  const fresh: Debt = { _id: artisan, version: 1, items: [], nettings: [] };
  try {
    await Debts.create(fresh);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await findDebt(artisan)) ?? fresh;
}

/** Writes a change only if nobody wrote since `version` was read. */
export async function replaceDebt({ _id, version }: Debt, change: Partial<Pick<Debt, "items" | "nettings">>): Promise<boolean> {
  const written = await Debts.updateOne({ _id, version }, { $set: { ...change, version: version + 1 } }).exec();
  return written.modifiedCount === 1;
}
