import { CommandError } from "../errors.ts";
import { matches } from "../match/matches.ts";
import { parseFilter } from "../match/parse.ts";
import { wholePrefix } from "../planner/ranges.ts";
import type { Collection } from "../storage/catalog.ts";
import { keyspace } from "../storage/entries.ts";
import { encode } from "../values/bson.ts";
import { docOf, namespaceOf } from "./arguments.ts";
import type { Command, Engine } from "./engine.ts";
import { cursorReply } from "./reply.ts";

/** Making a collection that is there already changes nothing, as in MongoDB 7.0. */
export const create: Command = {
  fields: [],
  run({ store, catalog }, request) {
    const namespace = namespaceOf(request);
    return store.write(() => {
      catalog.ensure(namespace);
      return {};
    });
  },
};

export const drop: Command = {
  fields: [],
  run(engine, request) {
    const namespace = namespaceOf(request);
    return engine.store.write(() => {
      const collection = engine.catalog.find(namespace);
      if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
      remove(engine, collection);
      return { ns: namespace, nIndexesWas: collection.indexes.length + 1 };
    });
  },
};

export const dropDatabase: Command = {
  fields: [],
  run(engine, { database }) {
    return engine.store.write(() => {
      for (const collection of engine.catalog.ofDatabase(database)) remove(engine, collection);
      return { dropped: database };
    });
  },
};

function remove({ catalog, documents }: Engine, collection: Collection): void {
  catalog.forget(collection);
  documents.clear("documents", collection.id);
  for (const index of collection.indexes) documents.clear("entries", index.id);
}

export const listCollections: Command = {
  fields: ["filter", "nameOnly", "cursor", "authorizedCollections"],
  run({ catalog }, { database, body }) {
    const filter = parseFilter(docOf(body, "filter", {}));
    const lines = catalog.ofDatabase(database).map(({ namespace }) => ({ name: namespace.slice(database.length + 1), type: "collection", options: {}, info: { readOnly: false } }));
    const wanted = lines.filter((line) => matches(filter, line));
    return cursorReply("firstBatch", `${database}.$cmd.listCollections`, 0, wanted.map((line) => encode(line)));
  },
};

export const listDatabases: Command = {
  fields: ["nameOnly", "authorizedDatabases"],
  run({ catalog }) {
    const databases = catalog.databases().map((name) => ({ name, sizeOnDisk: 0, empty: false }));
    return { databases, totalSize: 0 };
  },
};

export const collStats: Command = {
  fields: ["scale"],
  run({ store, catalog }, request) {
    const namespace = namespaceOf(request);
    const collection = catalog.find(namespace);
    return { ns: namespace, count: collection ? store.documents.getKeysCount(wholePrefix(keyspace(collection.id))) : 0, nindexes: collection ? collection.indexes.length + 1 : 0 };
  },
};
