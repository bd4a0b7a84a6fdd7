import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { decode } from "../values/bson.ts";
import { after } from "../values/key.ts";
import { Catalog, type Collection } from "./catalog.ts";
import { entriesOf, idKey, keyspace } from "./entries.ts";
import { unseal } from "./seal.ts";
import { Store } from "./store.ts";

const PAGE_BYTES = 4096;
const MAGIC = 0xbeefc0de;

/** Whether the file is shorter than it says itself, or does not begin as a store does. */
export function isCutOff(folder: string): boolean {
  const file = path.join(folder, "data.mdb");
  if (!existsSync(file) || statSync(file).size === 0) return false;
  const bytes = Buffer.alloc(2 * PAGE_BYTES);
  const handle = openSync(file, "r");
  const read = readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  const heads = [0, PAGE_BYTES].map((at) => ({ magic: bytes.readUInt32LE(at + 24), lastPage: bytes.readBigUInt64LE(at + 144), commit: bytes.readBigUInt64LE(at + 152) }));
  if (read < bytes.length || heads.some(({ magic }) => magic !== MAGIC)) return true;
  const newest = heads.reduce((a, b) => (b.commit > a.commit ? b : a));
  return BigInt(statSync(file).size) < (newest.lastPage + 1n) * BigInt(PAGE_BYTES);
}

/**
 * Reads every document and every index entry; null when each document is whole and has exactly its entries.
 * Damaged pages may end the process instead, so this runs in one of its own.
 */
export async function findDamage(folder: string): Promise<string | null> {
  const store = new Store(folder, { readOnly: true });
  const missing = store.missing();
  if (missing) return missing;
  const catalog = new Catalog(store);
  for (const namespace of catalog.namespaces()) {
    const collection = catalog.find(namespace);
    const damage = collection && damageOf(store, collection);
    if (damage) return `${namespace}: ${damage}`;
  }
  await store.close();
  const writing = new Store(folder);
  const damage = await writing.tryWriting();
  await writing.close();
  return damage;
}

function damageOf(store: Store, collection: Collection): string | null {
  const expected = new Map(collection.indexes.map((index) => [index, 0]));
  for (const { key, value } of store.documents.getRange(rangeOf(collection.id))) {
    const doc = decode(unseal(value));
    const id = idKey(doc);
    if (!id.equals(key.subarray(4))) return "a document is stored under another _id";
    for (const index of collection.indexes) {
      const { entries } = entriesOf(index, doc);
      expected.set(index, (expected.get(index) ?? 0) + entries.length);
      for (const { tuple } of entries) if (!store.entries.get(Buffer.concat([keyspace(index.id), tuple, id]))?.equals(id)) return `the index ${index.name} misses a document`;
    }
  }
  for (const [index, count] of expected) {
    let found = 0;
    for (const _key of store.entries.getKeys(rangeOf(index.id))) found += 1;
    if (found !== count) return `the index ${index.name} has ${found} entries instead of ${count}`;
  }
  return null;
}

const rangeOf = (id: number): { start: Buffer; end: Buffer } => ({ start: keyspace(id), end: after(keyspace(id)) });
