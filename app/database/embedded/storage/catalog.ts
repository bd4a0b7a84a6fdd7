import { CommandError } from "../errors.ts";
import { parseFilter } from "../match/parse.ts";
import type { Filter } from "../match/filter.ts";
import { segments } from "../values/path.ts";
import type { Doc } from "../values/types.ts";
import type { Store } from "./store.ts";

/** An index as it is stored in the catalog. */
export interface IndexSpec {
  name: string;
  id: number;
  key: Record<string, 1 | -1>;
  unique: boolean;
  sparse: boolean;
  partialFilterExpression?: Doc;
  expireAfterSeconds?: number;
  /** Some document has several entries; set before the first such document is visible. */
  multikey: boolean;
  /** Some entry was cut and hashed, so the order of entries means nothing. */
  cut: boolean;
}

export interface Index extends IndexSpec {
  fields: { path: string; segments: readonly string[]; descending: boolean }[];
  partial: Filter | null;
  /** Built and committed, so that queries may use it. */
  ready: boolean;
}

export interface Collection {
  namespace: string;
  id: number;
  indexes: Index[];
}

interface StoredCollection {
  id: number;
  indexes: IndexSpec[];
}

/** Collections and indexes by name, kept in memory and in the store. Changes happen inside a write. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();
  private lastId = 0;
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    for (const { key, value } of store.catalog.getRange()) {
      if (key === LAST_ID) this.lastId = value as number;
      else if (key.includes(".")) this.collections.set(key, withIndexes(key, value as StoredCollection));
    }
  }

  find(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  ensure(namespace: string): Collection {
    const existing = this.collections.get(namespace);
    if (existing) return existing;
    checkNamespace(namespace);
    const collection = { namespace, id: this.nextId(), indexes: [] };
    this.collections.set(namespace, collection);
    this.save(collection);
    return collection;
  }

  ofDatabase(database: string): Collection[] {
    return [...this.collections.values()].filter(({ namespace }) => namespace.startsWith(`${database}.`)).sort((a, b) => (a.namespace < b.namespace ? -1 : 1));
  }

  namespaces(): string[] {
    return [...this.collections.keys()];
  }

  databases(): string[] {
    return [...new Set(this.namespaces().map((namespace) => namespace.slice(0, namespace.indexOf("."))))].sort();
  }

  forget(collection: Collection): void {
    this.collections.delete(collection.namespace);
    this.store.saveCatalog(collection.namespace, undefined);
  }

  /** Ids of collections and indexes are never used again. */
  nextId(): number {
    this.lastId += 1;
    this.store.saveCatalog(LAST_ID, this.lastId);
    return this.lastId;
  }

  save({ namespace, id, indexes }: Collection): void {
    this.store.saveCatalog(namespace, { id, indexes: indexes.map(({ fields: _fields, partial: _partial, ready: _ready, ...spec }) => spec) });
  }
}

const LAST_ID = "last id";

function withIndexes(namespace: string, { id, indexes }: StoredCollection): Collection {
  return { namespace, id, indexes: indexes.map((spec) => ({ ...openIndex(spec), ready: true })) };
}

/** The working form of an index; not ready until its build is committed. */
export function openIndex(spec: IndexSpec): Index {
  const fields = Object.entries(spec.key).map(([path, direction]) => ({ path, segments: segments(path), descending: direction === -1 }));
  return { ...spec, fields, partial: spec.partialFilterExpression ? parseFilter(spec.partialFilterExpression) : null, ready: false };
}

function checkNamespace(namespace: string): void {
  const name = namespace.slice(namespace.indexOf(".") + 1);
  if (name === "" || name.startsWith("system.") || name.includes("$") || name.includes("\0") || namespace.startsWith(".")) throw new CommandError(73, `Invalid namespace: ${namespace}`);
}
