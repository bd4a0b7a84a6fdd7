import mongoose from "mongoose";
import type { Millis } from "~/domain/time/instant";
import { holdEngine } from "./engine.server";

export interface ConnectedDatabase {
  uri: string;
  mode: "embedded" | "mongodb";
  close(): Promise<void>;
}

/**
 * Connects mongoose's default connection: to MongoDB when there is a `uri`, else to the embedded engine of `dataDir`,
 * which is started when nobody runs it yet and again when it dies. Throws when no database answers.
 */
export async function connectDatabase({ uri, dataDir }: { uri: string | undefined; dataDir: string }): Promise<ConnectedDatabase> {
  if (uri !== undefined) {
    await connect(uri);
    return { uri, mode: "mongodb", close: () => mongoose.disconnect() };
  }
  const engine = await holdEngine(dataDir);
  await connect(engine.uri).catch((error: unknown) => {
    engine.release();
    throw error;
  });
  const close = async (): Promise<void> => {
    await mongoose.disconnect();
    engine.release();
  };
  return { uri: engine.uri, mode: "embedded", close };
}

async function connect(uri: string): Promise<void> {
  await mongoose.connect(uri, { maxPoolSize: 10, minPoolSize: 2, serverSelectionTimeoutMS: 5_000 });
}

/** The time of the database's clock, in epoch milliseconds. */
export async function databaseTime(): Promise<Millis> {
  const answer = await mongoose.connection.getClient().db("admin").command({ hello: 1 });
  const { localTime } = answer as { localTime?: unknown };
  if (!(localTime instanceof Date)) throw new Error("The database does not tell its time");
  return localTime.getTime();
}
