import { spawn } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createHash, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "~/database/backup/manifest.server";
import { restoreBackup } from "~/database/backup/restore-backup.server";
import { takeBackup } from "~/database/backup/take-backup.server";
import { holdEngine } from "~/database/engine.server";
import { seedDemo } from "~/models/seed/demo/seed-demo.server";
import { businessNow } from "~/services/clock/business-now.server";
import { useDatabase } from "../support/database";
import { createCustomer, dayAhead, openTestShop, order, draftFor } from "../support/shop";

const database = useDatabase();
const KEY = randomBytes(32).toString("hex");
const PICTURE = `images/ab/${"ab".padEnd(22, "x")}/small.jpg`;
const { Double, Int32 } = mongoose.mongo.BSON;
const WORDS = { _id: "odd", text: "one\u2028two\nthree\r\u0000 “कला” $5", whole: new Int32(5), real: new Double(5), at: new Date(5), big: 2 ** 52, bytes: Buffer.from([0, 255]), list: [null, { b: 1, a: 2 }] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kalasetu-backup-"));
  await seedDemo({ artisans: 24, bookings: 60, now: businessNow() });
  await mongoose.connection.collection("odd").insertOne(WORDS as never);
  await mkdir(path.dirname(path.join(database.dataDir(), PICTURE)), { recursive: true });
  await writeFile(path.join(database.dataDir(), PICTURE), "a picture");
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

const here = () => ({ uri: process.env.MONGO_URI ? database.uri() : undefined, dataDir: database.dataDir() });

/** Runs one of the commands as an operator would. */
function command(file: string, args: string[], env: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], { env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ENV_FILE: "none", ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text: Buffer) => void (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => void (err += text.toString()));
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, out, err })));
}

/** Books without end, and counts in the first and then in the last collection, until it is stopped. */
async function keepWriting(): Promise<() => Promise<number>> {
  const shop = await openTestShop();
  const customer = await createCustomer();
  let [stopped, booked] = [false, 0];
  const count = (name: string) => mongoose.connection.collection(name).updateOne({ _id: "twin" as never }, { $inc: { count: 1 } }, { upsert: true });
  const counting = (async () => {
    for (; !stopped; ) for (const name of ["aaa_twin", "zzz_twin"]) await count(name);
  })();
  const booking = (async () => {
    for (let at = 0; !stopped; at += 1) if ((await order(draftFor(shop, { day: dayAhead(2 + Math.floor(at / 10)), time: `${String(8 + (at % 10)).padStart(2, "0")}:00` }), customer)).ok) booked += 1;
  })();
  return async () => {
    stopped = true;
    await Promise.all([counting, booking]);
    return booked;
  };
}

describe("a backup taken while people book", () => {
  it.skipIf(process.env.MONGO_URI)("is of one moment, comes back whole on a fresh machine, and both checks find nothing", async () => {
    const stop = await keepWriting();
    const taken = await command("app/database/cli/backup.ts", [path.join(folder, "live")], { DATA_DIR: database.dataDir(), BACKUP_KEY: KEY, DEMO: "1" });
    expect(await stop()).toBeGreaterThan(0);
    expect(taken.err).toBe("");
    const fresh = { DATA_DIR: path.join(folder, "fresh"), BACKUP_KEY: KEY, DEMO: "1" };
    const restored = await command("app/database/cli/restore.ts", [path.join(folder, "live")], fresh);
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(restored.out)).toEqual(JSON.parse(taken.out));

    const engine = await holdEngine(fresh.DATA_DIR);
    const client = await new mongoose.mongo.MongoClient(engine.uri).connect();
    const [first, last] = await Promise.all(["aaa_twin", "zzz_twin"].map((name) => client.db().collection(name).findOne({})));
    expect([0, 1]).toContain(first?.count - last?.count);
    const { collections } = JSON.parse(taken.out) as { collections: Record<string, number> };
    expect(collections.payments).toBeGreaterThan(0);
    for (const [name, documents] of Object.entries(collections)) expect(await client.db().collection(name).countDocuments({}), name).toBe(documents);
    expect(await client.db().collection("odd").findOne({}, { promoteValues: false })).toEqual(await mongoose.connection.collection("odd").findOne({}, { promoteValues: false }));
    for (const name of ["bookings", "people"]) expect(await client.db().collection(name).listIndexes().toArray()).toEqual(await mongoose.connection.collection(name).listIndexes().toArray());
    expect(await readFile(path.join(fresh.DATA_DIR, PICTURE), "utf8")).toBe("a picture");
    await client.close();

    const checks = await Promise.all(["ledger", "calendar"].map((name) => command(`app/services/cli/verify-${name}.ts`, [], fresh)));
    engine.release();
    expect(checks.map(({ code, out }) => (code === 0 ? "clean" : out))).toEqual(["clean", "clean"]);
    expect((await readdir(database.dataDir())).filter((name) => name.startsWith("backup-copy"))).toEqual([]);
  });
});

describe("a backup", () => {
  let sealed: Manifest, open: Manifest;
  beforeAll(async () => {
    [sealed, open] = [await takeBackup({ folder: path.join(folder, "sealed"), ...here(), backupKey: KEY }), await takeBackup({ folder: path.join(folder, "open"), ...here() })];
  });

  /** What restoring says to a copy of a backup that somebody has been at; nothing when it does not mind. */
  async function refusalOf(name: string, spoil: (copy: string) => Promise<unknown>, backupKey?: string): Promise<string> {
    const copy = await mkdtemp(path.join(folder, "copy-"));
    await cp(path.join(folder, name), copy, { recursive: true });
    await spoil(copy);
    const dataDir = path.join(copy, "..", `${path.basename(copy)}-target`);
    const said = await restoreBackup({ folder: copy, uri: undefined, dataDir, backupKey }).then(() => "", (error: Error) => error.message);
    if (said) await expect(stat(dataDir)).rejects.toThrow("ENOENT");
    return said;
  }

  const [people, bookings] = ["data/people.jsonl.gz", "data/bookings.jsonl.gz"];
  const flip = (file: string) => async (copy: string) => {
    const bytes = await readFile(path.join(copy, file));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(path.join(copy, file), bytes);
  };

  it.each<[string, (copy: string) => Promise<unknown>, string]>([
    ["one bit of its people is another", flip(people), `${people} is not as it was written`],
    ["one bit of a picture is another", flip(PICTURE.replace("images", "pictures")), "is not as it was written"],
    ["a file is cut short", async (copy) => writeFile(path.join(copy, bookings), (await readFile(path.join(copy, bookings))).subarray(0, 50)), `${bookings} is not as it was written`],
    ["a file is gone", (copy) => rm(path.join(copy, people)), `${people} is missing`],
    ["a file was added", (copy) => writeFile(path.join(copy, "data/more.jsonl.gz"), "x"), "data/more.jsonl.gz is no part of this backup"],
    ["two files changed places", async (copy) => (await rename(path.join(copy, people), path.join(copy, "x")), await rename(path.join(copy, bookings), path.join(copy, people)), rename(path.join(copy, "x"), path.join(copy, bookings))), "is not as it was written"],
    ["its list was edited", async (copy) => writeFile(path.join(copy, "manifest.json"), (await readFile(path.join(copy, "manifest.json"), "utf8")).replace('"documents": 1', '"documents": 2')), "The manifest is not as it was written"],
    ["its list leads out of the folder", async (copy) => writeFile(path.join(copy, "manifest.json"), (await readFile(path.join(copy, "manifest.json"), "utf8")).replace(people, "data/../../people.gz")), "The manifest is not as it was written"],
  ])("is refused before anything is written when %s", async (_what, spoil, said) => {
    expect(await refusalOf("sealed", spoil, KEY)).toContain(said);
    expect(await refusalOf("open", spoil)).toContain(said);
  });

  it("without a key is still read from its own folder alone, whoever wrote its list", async () => {
    const lead = (from: string) => async (copy: string) => {
      const list = (await readFile(path.join(copy, "manifest.json"), "utf8")).replace(people, from);
      await writeFile(path.join(copy, "manifest.json"), list);
      await writeFile(path.join(copy, "manifest.signature"), createHash("sha256").update(list).digest("hex"));
    };
    for (const file of ["../people.jsonl.gz", "/etc/passwd", "data/../../people.jsonl.gz", "pictures/../../../x/small.jpg"]) expect(await refusalOf("open", lead(file))).toContain("names a file that no backup has");
  });

  it("opens with its own key alone, and none is silently left out", async () => {
    const nothing = () => Promise.resolve();
    expect(await refusalOf("sealed", nothing, randomBytes(32).toString("hex"))).toContain("BACKUP_KEY is another one");
    expect(await refusalOf("sealed", nothing)).toContain("set BACKUP_KEY");
    expect(await refusalOf("open", nothing, KEY)).toContain("nobody vouches for it");
    expect(sealed.collections.map(({ name, documents }) => [name, documents])).toEqual(open.collections.map(({ name, documents }) => [name, documents]));
  });

  it("shows nothing of what is in it when there is a key, and everything when there is none", async () => {
    const read = async (name: string) => (await readFile(path.join(folder, name, PICTURE.replace("images", "pictures")))).toString();
    expect(await read("open")).toBe("a picture");
    expect(await read("sealed")).not.toContain("picture");
    for (const name of await readdir(path.join(folder, "sealed", "data"))) expect((await readFile(path.join(folder, "sealed", "data", name))).subarray(0, 2)).not.toEqual(Buffer.from([0x1f, 0x8b]));
  });

  it("takes a folder of its own, and goes into an empty database unless told to overwrite", async () => {
    await expect(takeBackup({ folder: path.join(folder, "open"), ...here() })).rejects.toThrow("is not empty");
    const target = { folder: path.join(folder, "open"), uri: undefined, dataDir: path.join(folder, "target") };
    await restoreBackup(target);
    await expect(restoreBackup(target)).rejects.toThrow(/^The database is not empty \(\w+\); --overwrite/);
    await restoreBackup({ ...target, overwrite: true });
  });

  it("that does not come to its end leaves nothing that looks like one", async () => {
    await appendFile(path.join(folder, "file"), "x");
    await expect(takeBackup({ folder: path.join(folder, "file", "below"), ...here() })).rejects.toThrow();
    await expect(takeBackup({ folder: path.join(folder, "none"), uri: undefined, dataDir: path.join(folder, "nobody") })).rejects.toThrow("There is no database");
    expect((await readdir(folder)).filter((name) => name.startsWith("none"))).toEqual([]);
  });
});
