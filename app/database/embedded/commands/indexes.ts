import { CommandError } from "../errors.ts";
import type { Collection, Index } from "../storage/catalog.ts";
import { encode } from "../values/bson.ts";
import type { Doc } from "../values/types.ts";
import { listOf, namespaceOf } from "./arguments.ts";
import type { Command } from "./engine.ts";
import { openNew, parseIndex, sameWish, type IndexWish } from "./index-spec.ts";
import { cursorReply } from "./reply.ts";

export const createIndexes: Command = {
  fields: ["indexes", "commitQuorum"],
  async run({ store, catalog, documents }, request) {
    const namespace = namespaceOf(request);
    const wishes = listOf(request.body, "indexes").map(parseIndex);
    const { built, before, after } = await store.write(() => {
      const collection = catalog.ensure(namespace);
      const before = collection.indexes.length + 1;
      const missing = wishes.filter((wish, i) => isMissing(collection, wish) && !wishes.slice(0, i).some((other) => isTwice(other, wish)));
      const built = missing.map((wish) => openNew(wish, catalog.nextId()));
      for (const index of built) documents.build(collection, index);
      collection.indexes.push(...built);
      if (built.length > 0) catalog.save(collection);
      return { built, before, after: collection.indexes.length + 1 };
    });
    for (const index of built) index.ready = true;
    return { numIndexesBefore: before, numIndexesAfter: after, createdCollectionAutomatically: false };
  },
};

/** One command may ask for an index twice, but not for two of one name. */
function isTwice(other: IndexWish, wish: IndexWish): boolean {
  if (other.name !== wish.name) return false;
  if (!sameWish(other, wish)) throw new CommandError(86, `Identical index names in one command: ${wish.name}`);
  return true;
}

/** An equal index is there already; one of that name or on those fields with other options is a conflict. */
function isMissing(collection: Collection, wish: IndexWish): boolean {
  const named = collection.indexes.find(({ name }) => name === wish.name);
  if (named && !sameWish(named, wish)) throw new CommandError(86, `An existing index has the same name as the requested index: ${wish.name}`);
  const alike = collection.indexes.find((index) => index !== named && sameKey(index, wish));
  if (!named && alike) throw new CommandError(85, `Index already exists with a different name or options: ${alike.name}`);
  return !named && wish.name !== "_id_";
}

const sameKey = (index: Index, wish: IndexWish): boolean => JSON.stringify(Object.entries(index.key)) === JSON.stringify(Object.entries(wish.key)) && JSON.stringify(index.partialFilterExpression) === JSON.stringify(wish.partialFilterExpression);

export const listIndexes: Command = {
  fields: ["cursor"],
  run({ catalog }, request) {
    const namespace = namespaceOf(request);
    const collection = catalog.find(namespace);
    if (!collection) throw new CommandError(26, `ns does not exist: ${namespace}`);
    const lines = [{ v: 2, key: { _id: 1 }, name: "_id_" }, ...collection.indexes.map(lineOf)];
    return cursorReply("firstBatch", namespace, 0, lines.map((line) => encode(line)));
  },
};

function lineOf({ key, name, unique, sparse, partialFilterExpression, expireAfterSeconds }: Index): Doc {
  return { v: 2, key, name, ...(unique ? { unique } : {}), ...(sparse ? { sparse } : {}), ...(partialFilterExpression ? { partialFilterExpression } : {}), ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }) };
}

export const dropIndexes: Command = {
  fields: ["index"],
  run({ store, catalog, documents }, request) {
    const namespace = namespaceOf(request);
    return store.write(() => {
      const collection = catalog.find(namespace);
      if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
      const nIndexesWas = collection.indexes.length + 1;
      const doomed = collection.indexes.filter(isNamedBy(request.body["index"]));
      if (doomed.length === 0 && request.body["index"] !== "*") throw new CommandError(27, `index not found with name [${String(request.body["index"])}]`);
      collection.indexes = collection.indexes.filter((index) => !doomed.includes(index));
      catalog.save(collection);
      for (const index of doomed) documents.clear("entries", index.id);
      return { nIndexesWas };
    });
  },
};

function isNamedBy(wanted: unknown): (index: Index) => boolean {
  if (wanted === "*") return () => true;
  if (typeof wanted === "string") return ({ name }) => name === wanted;
  return ({ key }) => JSON.stringify(Object.entries(key)) === JSON.stringify(Object.entries(wanted as Doc));
}
