import { MAX_DOCUMENT_BYTES } from "../values/bson.ts";
import type { Command } from "./engine.ts";

/** A standalone of the protocol level of MongoDB 7.0: no retryable writes, no transactions. */
export const hello: Command = {
  fields: "any",
  run(_engine, { connection }) {
    return {
      helloOk: true,
      ismaster: true,
      isWritablePrimary: true,
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
      maxMessageSizeBytes: 48_000_000,
      maxWriteBatchSize: 100_000,
      localTime: new Date(),
      logicalSessionTimeoutMinutes: 30,
      connectionId: connection,
      minWireVersion: 0,
      maxWireVersion: 21,
      readOnly: false,
    };
  },
};

/** For commands whose answer is only that they were heard. */
export const acknowledge: Command = { fields: [], run: () => ({}) };

export const buildInfo: Command = { fields: [], run: () => ({ version: "7.0.0", versionArray: [7, 0, 0, 0], modules: [], storageEngines: ["lmdb"], bits: 64, maxBsonObjectSize: MAX_DOCUMENT_BYTES, description: "KalaSetu embedded engine" }) };

/** The process that serves the folder; tests end it to see that nothing is lost. */
export const serverStatus: Command = { fields: "any", run: () => ({ process: "kalasetu-embedded", pid: process.pid, uptime: process.uptime(), localTime: new Date() }) };
