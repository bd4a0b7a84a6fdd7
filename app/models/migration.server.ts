import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** A change of stored data that was made here for good. */
export interface MigrationRow {
  /** The migration's id: number and name. */
  _id: string;
  /** Whether versions that do not know it cannot work with what it left. */
  breaks: boolean;
  at: Millis;
}

/** Who changes the data just now. Times are real time. */
interface MigrationLease {
  _id: "lease";
  by: string;
  until: Millis;
}

const Migrations = defineModel<MigrationRow>("migrations", { _id: String, breaks: Boolean, at: Number });
const Leases = defineModel<MigrationLease>("migration_leases", { _id: String, by: String, until: Number });

export const findMigrations = (): Promise<MigrationRow[]> => Migrations.find({}).sort({ _id: 1 }).lean<MigrationRow[]>().exec();

/** Notes that a migration was made; again changes nothing. */
export async function insertMigration(row: MigrationRow): Promise<void> {
  await Migrations.updateOne({ _id: row._id }, { $setOnInsert: { breaks: row.breaks, at: row.at } }, { upsert: true }).exec();
}

/** Takes or renews the one lease; false while somebody else has it. */
export async function holdMigrations(by: string, now: Millis, until: Millis): Promise<boolean> {
  try {
    const held = await Leases.updateOne({ _id: "lease", $or: [{ by }, { until: { $lt: now } }] }, { $set: { by, until } }, { upsert: true }).exec();
    return held.matchedCount + held.upsertedCount === 1;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export async function releaseMigrations(by: string): Promise<void> {
  await Leases.deleteOne({ _id: "lease", by }).exec();
}
