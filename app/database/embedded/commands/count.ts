import { CommandError, outsideDialect } from "../errors.ts";
import { parseFilter } from "../match/parse.ts";
import { wholePrefix } from "../planner/ranges.ts";
import { read, type Query } from "../query/select.ts";
import { keyspace } from "../storage/entries.ts";
import { encodeValue } from "../values/key.ts";
import { segments, someLeaf } from "../values/path.ts";
import type { Value } from "../values/types.ts";
import { docOf, namespaceOf } from "./arguments.ts";
import type { Command } from "./engine.ts";
import { queryOf } from "./find.ts";

export const count: Command = {
  fields: ["query", "skip", "limit", "fields"],
  async run({ store, catalog }, request) {
    const collection = catalog.find(namespaceOf(request));
    const query = queryOf(request.body, "query");
    if (collection && countsAll(query)) return { n: store.documents.getKeysCount(wholePrefix(keyspace(collection.id))) };
    let n = 0;
    for await (const _found of read(store, collection, query)) n += 1;
    return { n };
  },
};

const countsAll = ({ filter, skip, limit }: Query): boolean => filter.kind === "and" && filter.parts.length === 0 && skip === 0 && limit === 0;

export const distinct: Command = {
  fields: ["key", "query"],
  async run({ store, catalog }, request) {
    const { key } = request.body;
    if (typeof key !== "string") throw new CommandError(14, "The field key must be text");
    const path = segments(key);
    if (path.some((part) => part.startsWith("$"))) throw outsideDialect(`The path ${key}`);
    const values = new Map<string, Value>();
    const filter = parseFilter(docOf(request.body, "query", {}));
    for await (const { doc } of read(store, catalog.find(namespaceOf(request)), { filter, sort: [], skip: 0, limit: 0 })) {
      someLeaf(doc, path, (leaf) => {
        for (const value of Array.isArray(leaf) ? leaf : [leaf]) if (value !== undefined) values.set(encodeValue(value).toString("latin1"), value);
        return false;
      });
    }
    return { values: [...values.values()] };
  },
};
