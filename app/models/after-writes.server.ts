import type { Query, Schema } from "mongoose";

/** A write by mongoose that changed something. */
export interface Write {
  /** What names the document: the filter of a write of one, or the new row; nothing when several may be written. */
  names: Record<string, unknown>;
  /** What changed, where a write of one document says so; a new row, or several, say nothing. */
  update: unknown;
}

const ONE = ["updateOne", "replaceOne", "deleteOne", "findOneAndUpdate", "findOneAndReplace", "findOneAndDelete"] as const;
const MANY = ["updateMany", "deleteMany", "insertMany", "bulkWrite"] as const;

/** Hears of every write to the documents of a schema, as soon as it is done; the writer waits for what is heard. */
export function afterWrites(schema: Schema, hear: (write: Write) => Promise<void>): void {
  for (const name of ONE) {
    schema.post(name as "updateOne", { query: true, document: false }, async function (this: Query<unknown, unknown>, result: unknown) {
      if (hasWritten(result)) await hear({ names: this.getFilter(), update: this.getUpdate() });
    });
  }
  for (const name of MANY) schema.post(name as "updateMany", async () => hear({ names: {}, update: undefined }));
  schema.post("save", async (row) => hear({ names: row as unknown as Record<string, unknown>, update: undefined }));
}

/** A counting answer says how many were written; a finding one gives the row, or nothing. */
function hasWritten(result: unknown): boolean {
  if (typeof result !== "object" || result === null) return false;
  const { modifiedCount, upsertedCount, deletedCount } = result as Record<string, number | undefined>;
  const counts = [modifiedCount, upsertedCount, deletedCount].filter((count) => count !== undefined);
  return counts.length === 0 || counts.some((count) => count > 0);
}
