import { cp, mkdtemp, open, readFile, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, type ConnectedDatabase } from "~/database/connect.server";
import { enginePid } from "../../support/disk";
import { times } from "../../support/size";
import { randomOf } from "../../contracts/database/fuzz/random";

type Row = { _id: string; key: string; text: string };

const PAGE = 4096;
const rows = () => mongoose.connection.getClient().db("torn").collection<Row>("rows");
const acknowledged = new Map<string, string>();
let killed: string;

/** A data folder as it is left by kill -9 in the middle of many writes. */
beforeAll(async () => {
  killed = await mkdtemp(path.join(tmpdir(), "kalasetu-torn-"));
  const database = await connectDatabase({ uri: undefined, dataDir: killed });
  await rows().createIndex({ key: 1 }, { unique: true });
  let writing = true;
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; writing; i += 1) {
      const row = { _id: `${writer}-${i}`, key: `key ${writer} ${i}`, text: `words of ${writer}-${i} `.repeat(20) };
      await rows().insertOne(row).then(() => acknowledged.set(row._id, row.text), () => wait(20));
    }
  });
  await wait(1_000);
  const pid = await enginePid();
  process.kill(pid, "SIGKILL");
  await cp(killed, `${killed}-copy`, { recursive: true, filter: (file) => !/\.sock$|lock\.mdb$/.test(file) });
  writing = false;
  await Promise.all(writers);
  for (const id of acknowledged.keys()) if (!(await readFile(path.join(`${killed}-copy`, "database", "data.mdb"))).includes(Buffer.from(`words of ${id} `))) acknowledged.delete(id);
  await database.close();
});
afterAll(async () => {
  for (const folder of [killed, `${killed}-copy`]) await rm(folder, { recursive: true, force: true });
});

/** Starts on a copy of the killed folder after `tear`; gives all documents as they are read, or why it did not start. */
async function startAfter(tear: (file: string, size: number) => Promise<void>): Promise<Row[] | string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-torn-"));
  await cp(`${killed}-copy`, dataDir, { recursive: true });
  const file = path.join(dataDir, "database", "data.mdb");
  await tear(file, (await stat(file)).size);
  let database: ConnectedDatabase | null = null;
  try {
    database = await connectDatabase({ uri: undefined, dataDir });
    const all = await rows().find({}).sort({ _id: 1 }).toArray();
    const byIndex = await rows().find({ key: { $gt: "" } }).sort({ key: 1 }).toArray();
    expect(new Set(byIndex.map(({ _id }) => _id))).toEqual(new Set(all.map(({ _id }) => _id)));
    await rows().insertOne({ _id: "new", key: "new", text: "new" });
    return all;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await database?.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function expectWholeOrRefused(found: Row[] | string): void {
  if (typeof found === "string") {
    expect(found).toMatch(/damaged and is not served\. Stop the app, put back the last copy of this folder/);
    return;
  }
  const texts = new Map(found.map(({ _id, text }) => [_id, text]));
  for (const [id, text] of acknowledged) expect(texts.get(id)).toBe(text);
}

async function overwrite(file: string, at: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, "r+");
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}

describe("after kill -9 in the middle of writing", () => {
  it("an untouched folder starts with everything that was acknowledged", async () => {
    const found = await startAfter(() => Promise.resolve());
    expect(Array.isArray(found)).toBe(true);
    expect(acknowledged.size).toBeGreaterThan(50);
    expectWholeOrRefused(found);
  });

  it("a torn tail is noticed: either nothing is missing or the engine does not start and says what to do", { timeout: 600_000 }, async () => {
    const random = randomOf(5);
    const tears: ((file: string, size: number) => Promise<void>)[] = [
      (file, size) => truncate(file, size - PAGE * 3),
      (file, size) => truncate(file, Math.floor(size / 2) + 100),
      (file, size) => overwrite(file, size - PAGE * 2, Buffer.alloc(PAGE * 2)),
      (file) => truncate(file, PAGE),
      ...Array.from({ length: times(1, 40) }, (_, back) => (file: string, size: number) => overwrite(file, size - PAGE * (back + 1), Buffer.alloc(PAGE))),
      ...Array.from({ length: times(1, 60) }, () => {
        const back = 1 + random.int(40);
        const noise = Buffer.from(random.some(512 * (1 + random.int(8)), () => random.int(256), 512));
        return (file: string, size: number) => overwrite(file, size - PAGE * back + random.int(8) * 512, noise.subarray(0, PAGE * back - 3584));
      }),
    ];
    for (const tear of tears) expectWholeOrRefused(await startAfter(tear));
  });

  it("a single changed letter of a document is not read as if it were true", async () => {
    const [id] = acknowledged.keys();
    const found = await startAfter(async (file) => {
      const all = await readFile(file);
      for (let at = all.indexOf(`words of ${id} `); at >= 0; at = all.indexOf(`words of ${id} `, at + 1)) await overwrite(file, at, Buffer.from("W"));
    });
    expect(found).toMatch(/damaged and is not served/);
  });
});
