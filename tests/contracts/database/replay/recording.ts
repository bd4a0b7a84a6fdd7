import { readFileSync } from "node:fs";
import mongoose from "mongoose";
import type { Doc } from "../fuzz/reference/order";

const { EJSON } = mongoose.mongo.BSON;

/** A command that the app has sent. */
export interface Sent {
  command: Doc;
  /** The cursor that its answer opened. */
  opened: string | null;
  /** The cursor that it goes on with. */
  goesOn: string | null;
}

type Line = { by: number; request: number; command?: Doc; cursor?: string };

/** What a driver adds for servers that keep sessions, and what no answer depends on. */
const DRIVERS = new Set(["lsid", "$db", "$clusterTime", "txnNumber", "$readPreference", "startTransaction", "autocommit"]);
/** They speak of a connection, or of cursors that nobody reads on. */
const PASSED_OVER = new Set(["hello", "ismaster", "ping", "endSessions", "killCursors"]);

/** The commands of one site in the order in which they were sent. */
export function readRecording(file: string): Sent[] {
  const lines = readFileSync(file, "utf8").trim().split("\n").map((line) => EJSON.parse(line) as Line);
  const opened = new Map(lines.flatMap(({ by, request, cursor }) => (cursor ? [[`${by} ${request}`, cursor] as const] : [])));
  return lines.flatMap(({ by, request, command }) => {
    if (!command || PASSED_OVER.has(Object.keys(command)[0] ?? "")) return [];
    const plain = Object.fromEntries(Object.entries(command).filter(([name]) => !DRIVERS.has(name)));
    return [{ command: plain, opened: opened.get(`${by} ${request}`) ?? null, goesOn: "getMore" in plain ? String(plain["getMore"]) : null }];
  });
}
