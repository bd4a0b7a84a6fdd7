import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll } from "vitest";
import { startPayments } from "~/adapters/payments/index.server";
import { connectDatabase } from "~/database/connect.server";
import { buildIndexes } from "~/models/model.server";
import { businessNow } from "~/services/clock/business-now.server";
import { withName } from "./with-name";

/** Where a test file's database is, for other processes to join; known once the tests run. */
export interface TestDatabase {
  uri(): string;
  dataDir(): string;
}

/** A database of its own for one test file: embedded in a temporary folder, or a fresh name on MONGO_URI. The local gateway keeps its books there. */
export function useDatabase(): TestDatabase {
  let close: () => Promise<void>;
  let dataDir: string;
  let address: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-test-"));
    const uri = process.env.MONGO_URI ? withName(process.env.MONGO_URI, `kt_${process.pid}_${Date.now()}`) : undefined;
    const database = await connectDatabase({ uri, dataDir });
    close = database.close;
    address = database.uri;
    await buildIndexes();
    startPayments({ env: {}, local: true, now: businessNow });
  });

  afterAll(async () => {
    if (process.env.MONGO_URI) await mongoose.connection.dropDatabase();
    await close?.();
    await rm(dataDir, { recursive: true, force: true });
  });

  return { uri: () => address, dataDir: () => dataDir };
}
