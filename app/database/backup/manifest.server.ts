import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import mongoose from "mongoose";
import { isWhole, keysOf, type Keys, type SealedFile } from "./sealed-file.server";

const { EJSON } = mongoose.mongo.BSON;

export interface SavedCollection extends SealedFile {
  name: string;
  documents: number;
  indexes: mongoose.mongo.IndexDescription[];
}

/** What a backup holds. Files that it does not name are no part of it. */
export interface Manifest {
  format: 1;
  takenAt: string;
  /** Whether all collections are of one moment, or each of its own. */
  moment: "one" | "each";
  /** With a salt the files are encrypted, and this list is signed, by keys made from it. */
  salt?: string;
  collections: SavedCollection[];
  pictures: SealedFile[];
}

const LIST = "manifest.json";
const SIGNATURE = "manifest.signature";
const FILES = /^(data\/[\w%-][\w%.-]*\.jsonl\.gz|pictures\/[\w-]{2}\/[\w-]{22}\/(thumb|small|large)\.(jpg|webp))$/;

/** Only names of these forms are written or read. */
export const isFileOfBackup = (file: string): boolean => FILES.test(file);

/** A new salt and the keys it makes; neither without a key of the owner's. */
export function newKeys(backupKey: string | undefined): { salt?: string; keys: Keys | null } {
  if (!backupKey) return { keys: null };
  const salt = randomBytes(32).toString("hex");
  return { salt, keys: keysOf(backupKey, salt) };
}

/** With a key a signature that nobody else can make; without, a sum that shows damage and no more. */
const signatureOf = (list: Buffer, keys: Keys | null): string => (keys ? createHmac("sha256", keys.sign) : createHash("sha256")).update(list).digest("hex");

export async function writeManifest(folder: string, manifest: Manifest, keys: Keys | null): Promise<void> {
  const list = Buffer.from(EJSON.stringify(manifest, undefined, 1));
  await writeFile(path.join(folder, LIST), list, { mode: 0o600, flush: true });
  await writeFile(path.join(folder, SIGNATURE), signatureOf(list, keys), { mode: 0o600, flush: true });
}

/** Reads a backup's manifest and checks it and every file of the backup against it. Throws, in one sentence, for anything that is not as it was written. */
export async function openBackup(folder: string, backupKey: string | undefined): Promise<{ manifest: Manifest; keys: Keys | null }> {
  if (!existsSync(path.join(folder, LIST))) throw new Error(`${folder} is no backup: it has no ${LIST}`);
  const list = await readFile(path.join(folder, LIST));
  const signature = await readFile(path.join(folder, SIGNATURE), "utf8");
  const manifest = EJSON.parse(list.toString()) as Manifest;
  if (manifest.format !== 1) throw new Error("This backup has a format that this version does not know");
  if (manifest.salt && !backupKey) throw new Error("This backup is encrypted; set BACKUP_KEY to the key it was taken with");
  if (!manifest.salt && backupKey) throw new Error("This backup is not encrypted, so nobody vouches for it; leave BACKUP_KEY out to restore it all the same");
  const keys = manifest.salt && backupKey ? keysOf(backupKey, manifest.salt) : null;
  const wanted = Buffer.from(signatureOf(list, keys));
  const found = Buffer.from(signature.trim());
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) throw new Error("The manifest is not as it was written, or BACKUP_KEY is another one");
  await checkFiles(folder, [...manifest.collections, ...manifest.pictures]);
  return { manifest, keys };
}

async function checkFiles(folder: string, listed: readonly SealedFile[]): Promise<void> {
  const strange = listed.find(({ file }) => !isFileOfBackup(file));
  if (strange) throw new Error(`The manifest names a file that no backup has: ${strange.file}`);
  const present = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const names = new Set([LIST, SIGNATURE, ...listed.map(({ file }) => file)]);
  const added = present.find((file) => !names.has(file));
  if (added) throw new Error(`${added} is no part of this backup`);
  const there = new Set(present);
  for (const entry of listed) {
    if (!there.has(entry.file)) throw new Error(`${entry.file} is missing from this backup`);
    if (!(await isWhole(folder, entry))) throw new Error(`${entry.file} is not as it was written`);
  }
}
