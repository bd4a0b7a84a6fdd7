import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import mongoose from "mongoose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { canFillDisk, emptyDisk, enginePid, fillDisk } from "../../support/disk";

type Row = { _id: string; key: string; at?: number; pad?: string };

const LARGE = "x".repeat(3_000);
let dataDir: string;
let database: Awaited<ReturnType<typeof connectDatabase>>;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-full-disk-"));
  database = await connectDatabase({ uri: undefined, dataDir });
  await rows().createIndex({ key: 1 }, { unique: true });
  await rows().insertMany(Array.from({ length: 100 }, (_, i): Row => ({ _id: `old-${i}`, key: `old-${i}`, at: 1 })));
});
afterEach(async () => {
  emptyDisk(process.pid);
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = () => mongoose.connection.getClient().db("full").collection<Row>("rows");

/** Thirty writers at once; gives what each was told. */
async function write(name: string): Promise<{ stored: string[]; refused: { code?: unknown; message: string }[] }> {
  const ids = Array.from({ length: 30 }, (_, i) => `${name}-${i}`);
  const results = await Promise.allSettled(ids.map((id) => rows().insertOne({ _id: id, key: id, pad: LARGE })));
  return { stored: ids.filter((_, i) => results[i]?.status === "fulfilled"), refused: results.flatMap((result) => (result.status === "rejected" ? [result.reason as { code?: unknown; message: string }] : [])) };
}

/** Every document by its index is every document by its _id. */
async function intact(): Promise<string[]> {
  const all = await rows().find({}).sort({ _id: 1 }).toArray();
  const byIndex = await rows().find({ key: { $gt: "" } }).sort({ key: 1 }).toArray();
  expect(byIndex.map(({ _id }) => _id)).toEqual(all.map(({ _id }) => _id));
  expect(await rows().countDocuments()).toBe(all.length);
  return all.map(({ _id }) => _id);
}

describe.skipIf(!canFillDisk)("on a full disk", () => {
  it("writes say so, nothing of them is kept, reading goes on, and writing resumes", async () => {
    const pid = await enginePid();
    fillDisk(pid, dataDir, 64 * 1024);
    const acknowledged: string[] = [];
    for (let round = 0, full = false; !full && round < 20; round += 1) {
      const { stored, refused } = await write(`round-${round}`);
      acknowledged.push(...stored);
      full = refused.length > 0;
      for (const { code, message } of refused) {
        expect(code).toBe(14031);
        expect(message).toContain("could not be stored, the disk may be full: ");
      }
    }
    const changed = await rows().updateMany({}, { $set: { pad: LARGE, at: 2 } }).catch((error: { code: number }) => error.code);
    expect(changed).toBe(14031);
    expect(await rows().countDocuments({ at: 2 })).toBe(0);
    expect(await rows().findOne({ key: "old-7" })).toEqual({ _id: "old-7", key: "old-7", at: 1 });
    const expected = [...Array.from({ length: 100 }, (_, i) => `old-${i}`), ...acknowledged].sort();
    expect((await intact()).sort()).toEqual(expected);

    emptyDisk(pid);
    const { stored } = await write("after");
    expect(stored).toHaveLength(30);
    expect((await intact()).length).toBe(expected.length + 30);
    expect(await enginePid()).toBe(pid);
  });

  it("an engine that has to start again still reads, and what it could not store is as if never asked", async () => {
    const before = await intact();
    const pid = await enginePid();
    fillDisk(pid, dataDir);
    fillDisk(process.pid, dataDir);
    await expect(write("lost").then(({ stored }) => stored)).resolves.toEqual([]);
    await expect(rows().createIndex({ at: 1 }, { unique: false })).rejects.toThrow();
    process.kill(await enginePid().catch(() => pid), "SIGKILL");
    await expect.poll(() => rows().countDocuments().catch(() => -1), { timeout: 15_000, interval: 100 }).toBe(before.length);
    expect(await intact()).toEqual(before);
    expect((await rows().listIndexes().toArray()).map(({ name }) => name as string)).toEqual(["_id_", "key_1"]);
    expect((await write("still full")).stored).toEqual([]);

    emptyDisk(process.pid);
    emptyDisk(await enginePid());
    expect((await write("after")).stored).toHaveLength(30);
    expect(await intact()).toHaveLength(before.length + 30);
  });
});
