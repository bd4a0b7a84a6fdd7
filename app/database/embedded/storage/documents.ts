import { decode } from "../values/bson.ts";
import { after } from "../values/key.ts";
import type { Doc } from "../values/types.ts";
import type { Catalog, Collection, Index } from "./catalog.ts";
import { duplicateKey } from "./duplicate.ts";
import { entriesOf, idKey, keyspace, namedValues, type Entry } from "./entries.ts";
import { seal, unseal } from "./seal.ts";
import type { Store } from "./store.ts";

interface Change {
  index: Index;
  added: Entry[];
  removed: Entry[];
  multikey: boolean;
  cut: boolean;
}

/** Writes single documents with their index entries. Every check comes before the first put. */
export class Documents {
  private readonly store: Store;
  private readonly catalog: Catalog;

  constructor(store: Store, catalog: Catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  insert(collection: Collection, bytes: Buffer, doc: Doc): void {
    const id = idKey(doc);
    const key = Buffer.concat([keyspace(collection.id), id]);
    if (this.store.documents.doesExist(key)) throw duplicateKey(collection.namespace, "_id_", { _id: 1 }, { _id: doc["_id"] });
    const changes = this.changes(collection, id, null, doc);
    this.store.put(this.store.documents, key, seal(bytes));
    this.apply(collection, changes, id);
  }

  replace(collection: Collection, before: Doc, bytes: Buffer, doc: Doc): void {
    const id = idKey(before);
    const changes = this.changes(collection, id, before, doc);
    this.store.put(this.store.documents, Buffer.concat([keyspace(collection.id), id]), seal(bytes));
    this.apply(collection, changes, id);
  }

  remove(collection: Collection, doc: Doc): void {
    const id = idKey(doc);
    const changes = this.changes(collection, id, doc, null);
    this.store.remove(this.store.documents, Buffer.concat([keyspace(collection.id), id]));
    this.apply(collection, changes, id);
  }

  /** Fills a new index from the documents that are there; refuses when they break its uniqueness. */
  build(collection: Collection, index: Index): void {
    const seen = new Set<string>();
    const found: { id: Buffer; change: Change }[] = [];
    for (const { key, value } of this.store.documents.getRange({ start: keyspace(collection.id), end: after(keyspace(collection.id)) })) {
      const change = changeOf(index, null, decode(unseal(value)));
      for (const { tuple, values } of change.added) {
        const text = tuple.toString("latin1");
        if (index.unique && seen.has(text)) throw duplicateKey(collection.namespace, index.name, index.key, namedValues(index, values));
        if (index.unique) seen.add(text);
      }
      found.push({ id: Buffer.from(key.subarray(4)), change });
    }
    for (const { id, change } of found) this.apply(collection, [change], id);
  }

  /** Removes every key of a collection's or an index's key space. */
  clear(database: "documents" | "entries", id: number): number {
    const keys = [...this.store[database].getKeys({ start: keyspace(id), end: after(keyspace(id)) })];
    for (const key of keys) this.store.remove(this.store[database], key);
    return keys.length;
  }

  private changes(collection: Collection, id: Buffer, before: Doc | null, now: Doc | null): Change[] {
    const changes = collection.indexes.map((index) => changeOf(index, before, now));
    for (const { index, added } of changes) {
      if (index.unique) for (const entry of added) this.checkFree(collection, index, entry, id);
    }
    return changes;
  }

  private checkFree(collection: Collection, index: Index, { tuple, values }: Entry, id: Buffer): void {
    const start = Buffer.concat([keyspace(index.id), tuple]);
    for (const { value } of this.store.entries.getRange({ start, end: after(start), limit: 2 })) {
      if (!value.equals(id)) throw duplicateKey(collection.namespace, index.name, index.key, namedValues(index, values));
    }
  }

  private apply(collection: Collection, changes: Change[], id: Buffer): void {
    for (const { index, added, removed, multikey, cut } of changes) {
      if ((multikey && !index.multikey) || (cut && !index.cut)) {
        index.multikey ||= multikey;
        index.cut ||= cut;
        this.catalog.save(collection);
      }
      for (const { tuple } of removed) this.store.remove(this.store.entries, Buffer.concat([keyspace(index.id), tuple, id]));
      for (const { tuple } of added) this.store.put(this.store.entries, Buffer.concat([keyspace(index.id), tuple, id]), id);
    }
  }
}

function changeOf(index: Index, before: Doc | null, now: Doc | null): Change {
  const old = before ? entriesOf(index, before).entries : [];
  const { entries, multikey, cut } = now ? entriesOf(index, now) : { entries: [], multikey: false, cut: false };
  return { index, added: without(entries, old), removed: without(old, entries), multikey, cut };
}

function without(entries: Entry[], others: Entry[]): Entry[] {
  return entries.filter(({ tuple }) => !others.some((other) => other.tuple.equals(tuple)));
}
