import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import mongoose, { type mongo } from "mongoose";
import { afterAll, beforeAll, describe } from "vitest";
import { connectDatabase, type ConnectedDatabase } from "~/database/connect.server";

export type Row = mongo.Document & { _id: string | number };
export type Rows = mongo.Collection<Row>;

export interface Engine {
  db(): mongo.Db;
  /** A collection that no other test uses, with these documents. */
  filled(...rows: object[]): Promise<Rows>;
}

/** Runs the tests on the embedded engine, and on MONGO_URI as well when it is set. */
export function onEveryEngine(name: string, tests: (engine: Engine) => void): void {
  describe(`${name}, embedded engine`, () => tests(useEngine(undefined)));
  if (process.env.MONGO_URI) describe(`${name}, MONGO_URI`, () => tests(useEngine(process.env.MONGO_URI)));
}

/** What only this engine promises, such as what it refuses. */
export function onEmbeddedEngine(name: string, tests: (engine: Engine) => void): void {
  describe(name, () => tests(useEngine(undefined)));
}

function useEngine(uri: string | undefined): Engine {
  let database: ConnectedDatabase;
  let dataDir: string;
  let collections = 0;
  const name = `contract_${process.pid}_${Date.now()}`;
  const db = (): mongo.Db => mongoose.connection.getClient().db(name);

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-contract-"));
    database = await connectDatabase({ uri, dataDir });
  });
  afterAll(async () => {
    await db().dropDatabase();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const filled = async (...rows: object[]): Promise<Rows> => {
    collections += 1;
    const collection = db().collection<Row>(`c${collections}`);
    if (rows.length > 0) await collection.insertMany(rows.map((row, i) => ({ _id: i + 1, ...row })));
    return collection;
  };
  return { db, filled };
}

/** The ids of the documents that a filter finds, in order. */
export async function idsOf(collection: Rows, filter: object): Promise<(string | number)[]> {
  const rows = await collection.find(filter).sort({ _id: 1 }).toArray();
  return rows.map(({ _id }) => _id);
}
