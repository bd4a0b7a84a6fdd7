import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import mongoose from "mongoose";
import { holdEngine } from "../engine.server";
import { openBackup, type Manifest, type SavedCollection } from "./manifest.server";
import { readSealed, type Keys, type SealedFile } from "./sealed-file.server";
import type { BackupOf } from "./take-backup.server";

const { EJSON } = mongoose.mongo.BSON;
const BATCH = 200;

/** Ids of people who were erased; the app erases whoever stands there and is not done, so those of after the backup are erased once more. */
const ERASED = "erased_people";

/**
 * Puts a backup back: every file is checked before the first is used, documents come back with the types they had, then their indexes, then the pictures.
 * Refuses a database in which somebody is, unless told to `overwrite`: everything there is dropped then, but for its list of erased people.
 * Whoever stands on that list, or on the `erased` given, is to be erased again by the app.
 */
export async function restoreBackup({ folder, uri, dataDir, backupKey, overwrite = false, erased = [] }: BackupOf & { overwrite?: boolean; erased?: readonly string[] }): Promise<Manifest> {
  const { manifest, keys } = await openBackup(folder, backupKey);
  const engine = uri === undefined ? await holdEngine(dataDir) : null;
  const client = new mongoose.mongo.MongoClient(uri ?? engine?.uri ?? "", { serverSelectionTimeoutMS: 5_000 });
  try {
    const db = (await client.connect()).db();
    await clear(db, overwrite);
    await eraseAgain(db, [...erased, ...(await erasedIn(db))]);
    for (const collection of manifest.collections) await putBack(db, folder, collection, keys);
    for (const picture of manifest.pictures) await putPicture(folder, dataDir, picture, keys);
  } finally {
    await client.close();
    engine?.release();
  }
  return manifest;
}

const erasedIn = async (db: mongoose.mongo.Db): Promise<string[]> => (await db.collection<{ _id: string }>(ERASED).find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);

/** Puts people on the list of those to be erased, done or not: the backup may be older than that. */
async function eraseAgain(db: mongoose.mongo.Db, ids: readonly string[]): Promise<void> {
  const list = db.collection<{ _id: string; at: number; doneAt: number | null }>(ERASED);
  for (const id of new Set(ids)) await list.updateOne({ _id: id }, { $set: { doneAt: null }, $setOnInsert: { at: Date.now() } }, { upsert: true });
}

async function clear(db: mongoose.mongo.Db, overwrite: boolean): Promise<void> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).filter((name) => !name.startsWith("system."));
  for (const name of names) {
    if (overwrite && name !== ERASED) await db.collection(name).drop();
    else if (!overwrite && (await db.collection(name).findOne({}))) throw new Error(`The database is not empty (${name}); --overwrite drops all that is in it first`);
  }
}

async function putBack(db: mongoose.mongo.Db, folder: string, { name, documents, indexes, ...sealed }: SavedCollection, keys: Keys | null): Promise<void> {
  if (name !== ERASED) await db.createCollection(name);
  const collection = db.collection(name);
  const lines = new PassThrough();
  const read = pipeline([...readSealed(folder, sealed, keys), createGunzip(), lines]);
  const write = name === ERASED ? eraseAgainFrom(db, lines) : insertLines(collection, lines);
  await Promise.all([read, write]);
  if (indexes.length > 0) await collection.createIndexes(indexes);
  if (name === ERASED) return;
  const found = await collection.countDocuments({});
  if (found !== documents) throw new Error(`${name} has ${found} documents after restoring, the backup ${documents}`);
}

async function eraseAgainFrom(db: mongoose.mongo.Db, lines: Readable): Promise<void> {
  for await (const line of linesOf(lines)) await eraseAgain(db, [(EJSON.parse(line) as { _id: string })._id]);
}

async function insertLines(collection: mongoose.mongo.Collection, lines: Readable): Promise<void> {
  let batch: mongoose.mongo.Document[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await collection.insertMany(batch, { forceServerObjectId: true });
    batch = [];
  };
  for await (const line of linesOf(lines)) {
    batch.push(EJSON.parse(line, { relaxed: false }) as mongoose.mongo.Document);
    if (batch.length === BATCH) await flush();
  }
  await flush();
}

/** Parted at line feeds alone: what people wrote may hold any other sign that ends a line somewhere. */
async function* linesOf(text: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of text.setEncoding("utf8")) {
    const lines = (rest + String(piece)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new Error("A file of the backup ends in the middle of a line");
}

/** Written beside and renamed, so that nobody reads half a picture. */
async function putPicture(folder: string, dataDir: string, sealed: SealedFile, keys: Keys | null): Promise<void> {
  const target = path.join(dataDir, "images", path.relative("pictures", sealed.file));
  await mkdir(path.dirname(target), { recursive: true });
  await pipeline([...readSealed(folder, sealed, keys), createWriteStream(`${target}.restored`)]);
  await rename(`${target}.restored`, target);
}
