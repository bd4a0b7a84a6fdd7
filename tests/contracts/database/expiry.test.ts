import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Cursors } from "~/database/embedded/commands/cursors";
import type { Engine } from "~/database/embedded/commands/engine";
import { run } from "~/database/embedded/commands/run";
import { removeExpired } from "~/database/embedded/server/expire";
import { Catalog } from "~/database/embedded/storage/catalog";
import { Documents } from "~/database/embedded/storage/documents";
import { Store } from "~/database/embedded/storage/store";
import type { Doc } from "~/database/embedded/values/types";

let folder: string;
let engine: Engine;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kalasetu-expiry-"));
  const store = new Store(folder);
  const catalog = new Catalog(store);
  engine = { store, catalog, documents: new Documents(store, catalog), cursors: new Cursors() };
});
afterEach(async () => {
  await engine.store.close();
  await rm(folder, { recursive: true, force: true });
});

const command = async (body: Doc): Promise<object> => (await run(engine, { name: Object.keys(body)[0] ?? "", database: "d", body, connection: 1 })) as object;

test("documents go when their date has passed by the seconds of the index; numbers and missing dates stay", async () => {
  const now = Date.now();
  await command({ createIndexes: "c", indexes: [{ key: { at: 1 }, name: "at_1", expireAfterSeconds: 60 }, { key: { n: 1 }, name: "n_1" }] });
  await command({ insert: "c", documents: [{ _id: 1, at: new Date(now - 61_000) }, { _id: 2, at: new Date(now - 59_000) }, { _id: 3, at: now - 61_000 }, { _id: 4 }, { _id: 5, at: [new Date(now), new Date(0)] }] });
  await removeExpired(engine, engine.catalog.namespaces(), now);
  expect(await command({ distinct: "c", key: "_id" })).toMatchObject({ values: [2, 3, 4] });
});

test("a data folder is read again by the next engine with its indexes", async () => {
  await command({ createIndexes: "c", indexes: [{ key: { a: 1 }, name: "a_1", unique: true, partialFilterExpression: { b: true } }] });
  await command({ insert: "c", documents: [{ _id: 1, a: 1, b: true }, { _id: 2, a: [2, 3], b: true }] });
  await engine.store.close();
  const store = new Store(folder);
  const catalog = new Catalog(store);
  engine = { store, catalog, documents: new Documents(store, catalog), cursors: new Cursors() };
  expect(await command({ insert: "c", documents: [{ _id: 3, a: 3, b: true }] })).toMatchObject({ n: 0, writeErrors: [{ code: 11000 }] });
  expect(catalog.find("d.c")?.indexes).toMatchObject([{ name: "a_1", multikey: true, ready: true }]);
});
