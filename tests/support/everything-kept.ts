import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import mongoose from "mongoose";
import { KEEP_NAMES } from "~/domain/privacy/registry";

/** Somebody's words, and those of them that documents which law wants kept may still say: his name. */
interface Words {
  words: readonly string[];
  names: readonly string[];
}

/** Where anything of somebody who left stands that has to be gone: every word of his but his name, and that outside of documents which law wants kept. */
export async function leftOf({ words, names }: Words, dataDir: string): Promise<string[]> {
  const named = await placesOf(names, dataDir);
  const other = await placesOf(words.filter((word) => !names.includes(word)), dataDir);
  return [...new Set([...named.filter((place) => !KEEP_NAMES.has(place.split("/")[0] ?? "")), ...other])];
}

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
