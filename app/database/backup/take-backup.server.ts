import { createReadStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { createGzip } from "node:zlib";
import mongoose from "mongoose";
import { freeze, type Frozen } from "./frozen.server";
import { isFileOfBackup, newKeys, writeManifest, type Manifest, type SavedCollection } from "./manifest.server";
import { writeSealed, type Keys, type SealedFile } from "./sealed-file.server";

const { EJSON } = mongoose.mongo.BSON;

/** Types as they are stored: a whole number stays what it was, a 5.0 no less. */
const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false } as const;

export interface BackupOf {
  /** Where the backup goes; made by it, or empty. */
  folder: string;
  uri: string | undefined;
  dataDir: string;
  backupKey?: string | undefined;
}

/**
 * Writes every collection with its indexes and every uploaded picture into a folder. It stands under a name of its own until it is whole.
 * The database may be in use; pictures are read after it, so those it names are there, but for one removed in that very moment.
 */
export async function takeBackup({ folder, uri, dataDir, backupKey }: BackupOf): Promise<Manifest> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Error(`${folder} is not empty; a backup takes a folder of its own`);
  const unfinished = `${folder.replace(/\/+$/, "")}.unfinished`;
  await mkdir(path.dirname(path.resolve(unfinished)), { recursive: true });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const { salt, keys } = newKeys(backupKey);
    const frozen = await freeze({ uri, dataDir });
    const takenAt = new Date().toISOString();
    const collections = await saveCollections(unfinished, frozen, keys).finally(() => frozen.close());
    const pictures = await savePictures(unfinished, path.join(dataDir, "images"), keys);
    const manifest: Manifest = { format: 1, takenAt, moment: frozen.moment, ...(salt ? { salt } : {}), collections, pictures };
    await writeManifest(unfinished, manifest, keys);
    if (existsSync(folder)) await rmdir(folder);
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function saveCollections(folder: string, { client, session }: Frozen, keys: Keys | null): Promise<SavedCollection[]> {
  const db = client.db();
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  const names = found.map(({ name }) => name).filter((name) => !name.startsWith("system.")).sort();
  const saved: SavedCollection[] = [];
  for (const name of names) {
    let documents = 0;
    const lines = async function* (): AsyncGenerator<string> {
      for await (const row of db.collection(name).find({}, { ...EXACT, batchSize: 200, ...(session ? { session } : {}) })) {
        documents += 1;
        yield `${EJSON.stringify(row, { relaxed: false })}\n`;
      }
    };
    const file = `data/${encodeURIComponent(name)}.jsonl.gz`;
    if (!isFileOfBackup(file)) throw new Error(`A collection has a name that no file can have: ${name}`);
    const sealed = await writeSealed(folder, file, lines(), keys, [createGzip()]);
    const indexes = (await db.collection(name).listIndexes().toArray()).filter((index) => index.name !== "_id_");
    saved.push({ ...sealed, name, documents, indexes: indexes.map(({ v: _v, ns: _ns, storageEngine: _storage, ...index }) => index as mongoose.mongo.IndexDescription) });
  }
  return saved;
}

async function savePictures(folder: string, images: string, keys: Keys | null): Promise<SealedFile[]> {
  if (!existsSync(images)) return [];
  const entries = await readdir(images, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(images, path.join(entry.parentPath, entry.name)));
  const saved: SealedFile[] = [];
  for (const name of files.sort()) {
    const file = `pictures/${name}`;
    if (!isFileOfBackup(file)) continue;
    const sealed = await writeSealed(folder, file, createReadStream(path.join(images, name)), keys).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      await rm(path.join(folder, file), { force: true });
      return null;
    });
    if (sealed) saved.push(sealed);
  }
  return saved;
}
