import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import mongoose from "mongoose";
import { expect, test } from "vitest";
import { connectDatabase, databaseTime } from "~/database/connect.server";
import { enginePid } from "../../support/disk";
import { folder } from "./folders";

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

type Client = ChildProcessByStdio<Writable, Readable, null>;

const startClient = (dataDir: string): Client => spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "client.ts"), dataDir], { stdio: ["pipe", "pipe", "inherit"] });

test("processes that start at the same moment share one engine, which outlives the first of them", async () => {
  const dataDir = await folder();
  const clients = [startClient(dataDir), startClient(dataDir), startClient(dataDir)];
  const pids = await Promise.all(clients.map(async ({ stdout }) => Number(String((await once(stdout, "data"))[0]))));
  const [pid = 0] = pids;
  expect(pids).toEqual([pid, pid, pid]);

  const database = await connectDatabase({ uri: undefined, dataDir });
  for (const client of clients) client.kill("SIGKILL");
  process.kill(pid, "SIGTERM");
  process.kill(pid, "SIGINT");
  await wait(200);
  expect(await enginePid()).toBe(pid);
  expect(await mongoose.connection.getClient().db("shared").collection("visits").countDocuments()).toBe(3);
  expect(Math.abs((await databaseTime()) - Date.now())).toBeLessThan(2_000);
  await database.close();
});

test("the engine ends some seconds after its last client and starts again with the same data", async () => {
  const dataDir = await folder();
  const first = await connectDatabase({ uri: undefined, dataDir });
  await mongoose.connection.collection("kept").insertOne({ n: 1 });
  const pid = await enginePid();
  await first.close();
  await expect.poll(() => isRunning(pid), { timeout: 12_000, interval: 200 }).toBe(false);
  const second = await connectDatabase({ uri: undefined, dataDir });
  expect(await mongoose.connection.collection("kept").findOne({})).toMatchObject({ n: 1 });
  await second.close();
});

test("bytes that are no message end their connection and nothing else", async () => {
  const dataDir = await folder();
  const database = await connectDatabase({ uri: undefined, dataDir });
  const pid = await enginePid();
  const socket = connect(decodeURIComponent(new URL(database.uri.replace("mongodb://", "http://x/")).pathname.split("/")[1] ?? ""));
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(socket, "close");
  expect(await enginePid()).toBe(pid);
  await database.close();
});

test("a folder with a long path gets its socket elsewhere", async () => {
  const dataDir = path.join(await folder(), "d".repeat(120));
  const database = await connectDatabase({ uri: undefined, dataDir });
  expect(decodeURIComponent(database.uri)).toMatch(/kalasetu-[0-9a-f]{24}\.sock/);
  await database.close();
});
