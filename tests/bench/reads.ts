import mongoose, { Schema } from "mongoose";
import { connectDatabase } from "~/database/connect.server";

/** A command that one of our pages sent to the database. */
export interface Read {
  find: string;
  filter: Record<string, unknown>;
  projection?: Record<string, 0 | 1>;
  sort?: Record<string, 1 | -1>;
  limit?: number;
}

/** Sends the same reads through mongoose, all at once and without making documents, as a plain page would; gives how many rows came. */
export async function readsOf(reads: readonly Read[], dataDir: string): Promise<() => Promise<number>> {
  await connectDatabase({ uri: process.env.MONGO_URI, dataDir });
  const plain = new Schema({ _id: String }, { strict: false });
  const models = new Map([...new Set(reads.map(({ find }) => find))].map((name) => [name, mongoose.model(name, plain, name)]));
  return async () => {
    const rows = await Promise.all(reads.map(({ find, filter, projection, sort, limit }) => models.get(find)?.find(filter, projection, { ...(sort ? { sort } : {}), ...(limit ? { limit: Math.abs(limit) } : {}) }).lean()));
    return rows.flat().length;
  };
}
