import { readFileSync } from "node:fs";
import mongoose from "mongoose";
import type { Doc } from "../fuzz/reference/order";

const { EJSON } = mongoose.mongo.BSON;

/** What a driver adds for servers that keep sessions, and what no answer depends on. */
const DRIVERS = new Set(["lsid", "$db", "$clusterTime", "txnNumber", "$readPreference", "startTransaction", "autocommit"]);
/** They speak of a connection, or of cursors: those are read to their end where they open. */
const PASSED_OVER = new Set(["hello", "ismaster", "ping", "endSessions", "getMore", "killCursors"]);

/** The commands of one site in the order in which they were sent. */
export function readRecording(file: string): Doc[] {
  const commands = readFileSync(file, "utf8").trim().split("\n").map((line) => EJSON.parse(line) as Doc);
  return commands
    .filter((command) => !PASSED_OVER.has(Object.keys(command)[0] ?? ""))
    .map((command) => Object.fromEntries(Object.entries(command).filter(([name]) => !DRIVERS.has(name))));
}
