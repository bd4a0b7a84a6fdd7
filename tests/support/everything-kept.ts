import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import mongoose from "mongoose";

/** Every document of every collection as text, by "collection/id". */
export async function everyDocument(): Promise<Map<string, string>> {
  const db = mongoose.connection.db;
  if (!db) throw new Error("no database");
  const found = new Map<string, string>();
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
    for await (const row of db.collection(name).find({})) found.set(`${name}/${String(row._id)}`, JSON.stringify(row));
  return found;
}

/** Where any of these words stands: in a document, or in the name or the bytes of a file beside the database. */
export async function placesOf(words: readonly string[], dataDir: string): Promise<string[]> {
  const hit = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
  const documents = [...(await everyDocument())].filter(([name, text]) => hit(name) || hit(text)).map(([name]) => name);
  const entries = (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !path.relative(dataDir, entry.parentPath).startsWith("database"));
  const files = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return hit(file.slice(dataDir.length)) || hit((await readFile(file)).toString("latin1")) ? [path.relative(dataDir, file)] : [];
    }),
  );
  return [...documents, ...files.flat()];
}
