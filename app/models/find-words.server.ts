import mongoose from "mongoose";

/** Every document, of whatever collection but these, in which one of these words stands, large or small, as "collection/id". It reads the whole database. */
export async function findWords(words: readonly string[], except: ReadonlySet<string> = new Set()): Promise<string[]> {
  const { db } = mongoose.connection;
  const wanted = words.map((word) => word.trim().toLowerCase()).filter(Boolean);
  if (!db || wanted.length === 0) return [];
  const found: string[] = [];
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (except.has(name)) continue;
    for await (const row of db.collection(name).find({})) {
      const text = JSON.stringify(row).toLowerCase();
      if (wanted.some((word) => text.includes(word))) found.push(`${name}/${String(row._id)}`);
    }
  }
  return found;
}
