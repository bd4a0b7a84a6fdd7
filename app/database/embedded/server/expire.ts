import type { Engine } from "../commands/engine.ts";
import { parseFilter } from "../match/parse.ts";
import { selectAll } from "../query/select.ts";
import type { Index } from "../storage/catalog.ts";

/** Removes the documents whose time in a TTL index has passed. Only dates count, as in MongoDB. */
export async function removeExpired(engine: Engine, namespaces: Iterable<string>, now: number): Promise<void> {
  for (const namespace of namespaces) {
    const indexes = engine.catalog.find(namespace)?.indexes ?? [];
    for (const index of indexes) if (index.expireAfterSeconds !== undefined) await sweep(engine, namespace, index, now - index.expireAfterSeconds * 1000);
  }
}

async function sweep({ store, catalog, documents }: Engine, namespace: string, index: Index, before: number): Promise<void> {
  const filter = parseFilter(Object.fromEntries(index.fields.map(({ path }) => [path, { $lt: new Date(before) }])));
  await store.write(() => {
    const collection = catalog.find(namespace);
    if (!collection) return;
    for (const { doc } of selectAll(store, collection, filter)) documents.remove(collection, doc);
  });
}
