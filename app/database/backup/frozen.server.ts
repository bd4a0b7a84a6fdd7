import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import mongoose from "mongoose";
import { copyData } from "../embedded/copy";
import { holdEngine, type HeldEngine } from "../engine.server";

/** A database to read a backup from. */
export interface Frozen {
  client: mongoose.mongo.MongoClient;
  session?: mongoose.mongo.ClientSession;
  /** Whether all collections are of one moment, or each of its own. */
  moment: "one" | "each";
  close(): Promise<void>;
}

const COPY = "backup-copy-";

/**
 * Holds a database still for reading. The embedded one is copied at one moment and read from the copy; a replica set is read through
 * a snapshot; a standalone server knows no such thing, so writes meanwhile may fall between two of its collections.
 */
export function freeze({ uri, dataDir }: { uri: string | undefined; dataDir: string }): Promise<Frozen> {
  return uri === undefined ? freezeEmbedded(dataDir) : freezeServer(uri);
}

async function freezeServer(uri: string): Promise<Frozen> {
  const client = await new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 }).connect();
  const { setName } = await client.db("admin").command({ hello: 1 });
  if (setName === undefined) return { client, moment: "each", close: () => client.close() };
  return { client, session: client.startSession({ snapshot: true }), moment: "one", close: () => client.close() };
}

async function freezeEmbedded(dataDir: string): Promise<Frozen> {
  const database = path.join(dataDir, "database");
  if (!existsSync(path.join(database, "data.mdb"))) throw new Error(`There is no database in ${dataDir}`);
  await removeLeftOvers(dataDir);
  const copy = path.join(dataDir, `${COPY}${process.pid}`);
  await mkdir(path.join(copy, "database"), { recursive: true, mode: 0o700 });
  const remove = () => rm(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  let engine: HeldEngine | undefined;
  try {
    await copyData(database, path.join(copy, "database"));
    const held = (engine = await holdEngine(copy));
    const client = await new mongoose.mongo.MongoClient(held.uri).connect();
    const close = async (): Promise<void> => {
      await client.close();
      held.release();
      await remove();
    };
    return { client, moment: "one", close };
  } catch (error) {
    engine?.release();
    await remove();
    throw error;
  }
}

/** Copies of backups that were killed. */
async function removeLeftOvers(dataDir: string): Promise<void> {
  const copies = (await readdir(dataDir)).filter((name) => name.startsWith(COPY) && !isRunning(Number(name.slice(COPY.length))));
  for (const name of copies) await rm(path.join(dataDir, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
