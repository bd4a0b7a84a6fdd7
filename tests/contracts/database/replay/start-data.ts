import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { mongo } from "mongoose";
import { restoreBackup } from "~/database/backup/restore-backup.server";
import { takeBackup } from "~/database/backup/take-backup.server";

/** A backup of a folder's data, from which each engine gets the same start. */
export async function saveStart(dataDir: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const parent = await mkdtemp(path.join(tmpdir(), "kalasetu-start-"));
  const folder = path.join(parent, "backup");
  await takeBackup({ folder, uri: undefined, dataDir, backupKey: undefined });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** Puts the start into a database. Nothing lapses there by itself: engines look for it at moments of their own. */
export async function putStart(folder: string, where: { uri: string | undefined; dataDir: string }, db: mongo.Db): Promise<void> {
  await restoreBackup({ folder, ...where, backupKey: undefined, overwrite: true });
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (name.startsWith("system.")) continue;
    for (const { name: index, key, expireAfterSeconds } of await db.collection(name).listIndexes().toArray()) {
      if (expireAfterSeconds === undefined) continue;
      await db.collection(name).dropIndex(String(index));
      await db.command({ createIndexes: name, indexes: [{ key: key as mongo.Document, name: String(index) }] });
    }
  }
}
