import { expect, test } from "vitest";
import { idsOf, onEmbeddedEngine, onEveryEngine } from "./engines";

onEveryEngine("unique indexes", ({ filled }) => {
  test("a second document with the same key is refused with what mongoose reads", async () => {
    const c = await filled({ name: "x" });
    await c.createIndex({ name: 1 }, { unique: true });
    await expect(c.insertOne({ _id: 2, name: "x" })).rejects.toMatchObject({ code: 11000, keyPattern: { name: 1 }, keyValue: { name: "x" } });
    await expect(c.insertOne({ _id: 2, name: "x" })).rejects.toThrow(/^E11000 duplicate key error collection: \S+\.\S+ index: name_1 dup key: \{ name: "x" \}/);
    await expect(c.insertOne({ _id: 1 })).rejects.toThrow(/index: _id_ dup key: \{ _id: 1 \}/);
  });

  test("missing counts as null, and only once", async () => {
    const c = await filled({});
    await c.createIndex({ a: 1 }, { unique: true });
    await expect(c.insertOne({ _id: 2, a: null })).rejects.toMatchObject({ code: 11000 });
    await expect(c.insertOne({ _id: 3 })).rejects.toMatchObject({ code: 11000 });
  });

  test("a sparse index does not mind missing fields, a partial one only its own documents", async () => {
    const c = await filled({}, {});
    await c.createIndex({ a: 1 }, { unique: true, sparse: true });
    await c.createIndex({ b: 1 }, { unique: true, partialFilterExpression: { active: true } });
    await c.insertMany([{ _id: 3 }, { _id: 4, a: 1, b: 1 }, { _id: 5, a: 2, b: 1, active: true }]);
    await expect(c.insertOne({ _id: 6, a: 1 })).rejects.toMatchObject({ code: 11000 });
    await expect(c.insertOne({ _id: 6, b: 1, active: true })).rejects.toMatchObject({ code: 11000 });
    await expect(c.updateOne({ _id: 4 }, { $set: { active: true } })).rejects.toMatchObject({ code: 11000 });
    expect(await idsOf(c, { a: null })).toEqual([1, 2, 3]);
    expect(await idsOf(c, { b: 1 })).toEqual([4, 5]);
    expect(await idsOf(c, { b: 1, active: true })).toEqual([5]);
  });

  test("compound keys and array elements are unique together, within one document they may repeat", async () => {
    const c = await filled({ a: 1, b: 1, t: ["x", "x", "y"] });
    await c.createIndex({ a: 1, b: -1 }, { unique: true });
    await c.createIndex({ t: 1 }, { unique: true });
    await c.insertOne({ _id: 2, a: 1, b: 2, t: ["z"] });
    await expect(c.insertOne({ _id: 3, a: 1, b: 2, t: [] })).rejects.toMatchObject({ code: 11000 });
    await expect(c.updateOne({ _id: 2 }, { $set: { t: ["q"] } })).resolves.toMatchObject({ modifiedCount: 1 });
    await c.insertOne({ _id: 4, a: 5, b: 5, t: ["z"] });
  });

  test("an index that the documents already break is not made", async () => {
    const c = await filled({ a: 1 }, { a: 1 });
    await expect(c.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await c.indexes()).map(({ name }) => name)).toEqual(["_id_"]);
    await c.insertOne({ _id: 3, a: 1 });
  });

  test("long keys are unique in full length", async () => {
    const long = "कला".repeat(700);
    const c = await filled({ a: `${long}1` });
    await c.createIndex({ a: 1 }, { unique: true });
    await c.insertOne({ _id: 2, a: `${long}2` });
    await expect(c.insertOne({ _id: 3, a: `${long}2` })).rejects.toMatchObject({ code: 11000 });
    expect(await idsOf(c, { a: `${long}1` })).toEqual([1]);
    expect(await idsOf(c, { a: { $gt: `${long}1` } })).toEqual([2]);
  });
});

onEveryEngine("managing indexes and collections", ({ db, filled }) => {
  test("making the same index again changes nothing, another one of that name is refused", async () => {
    const c = await filled({ a: 1 });
    expect(await c.createIndex({ a: 1 })).toBe("a_1");
    expect(await c.createIndex({ a: 1 })).toBe("a_1");
    await expect(c.createIndex({ b: 1 }, { name: "a_1" })).rejects.toMatchObject({ code: 86 });
    await c.createIndex({ b: -1 }, { unique: true, sparse: true });
    expect(await c.indexes()).toMatchObject([{ name: "_id_", key: { _id: 1 } }, { name: "a_1", key: { a: 1 } }, { name: "b_-1", key: { b: -1 }, unique: true, sparse: true }]);
    await c.dropIndex("a_1");
    await expect(c.dropIndex("a_1")).rejects.toMatchObject({ code: 27 });
    expect((await c.indexes()).length).toBe(2);
  });

  test("collections are listed, made once and dropped with their documents and indexes", async () => {
    const c = await filled({ a: 1 });
    await c.createIndex({ a: 1 }, { unique: true });
    expect((await db().listCollections({ name: c.collectionName }).toArray()).map(({ name }) => name)).toEqual([c.collectionName]);
    await db().createCollection(c.collectionName);
    expect(await c.countDocuments()).toBe(1);
    await c.drop();
    await expect(c.indexes()).rejects.toMatchObject({ code: 26 });
    expect(await c.countDocuments()).toBe(0);
    await c.insertOne({ _id: 1, a: 1 });
    await c.insertOne({ _id: 2, a: 1 });
    expect((await c.indexes()).map(({ name }) => name)).toEqual(["_id_"]);
  });
});

/** The index that explain names, and the keys that were read. */
async function explained(cursor: { explain(verbosity: "executionStats"): Promise<object> }): Promise<{ index: string | undefined; keys: number; sorts: boolean }> {
  const plan = JSON.stringify(await cursor.explain("executionStats"));
  return { index: /"indexName":"([^"]+)"/.exec(plan)?.[1], keys: Number(/"totalKeysExamined":(\d+)/.exec(plan)?.[1]), sorts: plan.includes('"stage":"SORT"') };
}

onEmbeddedEngine("choice of an index", ({ filled }) => {
  const rows = Array.from({ length: 300 }, (_, i) => ({ who: `w${i % 10}`, at: i, state: i % 2 === 0 ? "open" : "done", tags: [`t${i % 7}`, `u${i % 5}`] }));

  test("equality, range and order are answered by one compound index", async () => {
    const c = await filled(...rows);
    await c.createIndex({ who: 1, at: -1 });
    expect(await explained(c.find({ who: "w3" }).sort({ at: -1 }))).toEqual({ index: "who_1_at_-1", keys: 30, sorts: false });
    expect(await explained(c.find({ who: "w3", at: { $gte: 100, $lt: 200 } }).sort({ at: 1 }))).toEqual({ index: "who_1_at_-1", keys: 10, sorts: false });
    expect(await explained(c.find({ who: { $in: ["w1", "w2"] } }))).toMatchObject({ keys: 60 });
    expect(await explained(c.find({ at: 5 }))).toMatchObject({ index: undefined, keys: 0 });
    expect(await explained(c.find({ who: /^w3/ }))).toMatchObject({ keys: 30 });
    expect(await explained(c.find({ $or: [{ who: "w1" }, { _id: 7 }] }))).toMatchObject({ keys: 31 });
    expect((await c.find({ $or: [{ who: "w1" }, { _id: { $in: [2, 7] } }] }).toArray()).length).toBe(31);
  });

  test("a partial index serves only what it covers", async () => {
    const c = await filled(...rows);
    await c.createIndex({ at: 1 }, { partialFilterExpression: { state: { $in: ["open", "held"] } } });
    expect(await explained(c.find({ state: "open", at: { $lt: 10 } }))).toMatchObject({ index: "at_1", keys: 5 });
    expect(await explained(c.find({ state: { $in: ["open"] }, at: { $lt: 10 } }))).toMatchObject({ index: "at_1" });
    expect(await explained(c.find({ at: { $lt: 10 } }))).toMatchObject({ index: undefined });
    expect(await explained(c.find({ state: "done", at: { $lt: 10 } }))).toMatchObject({ index: undefined });
  });

  test("an index on elements of arrays finds by one bound and gives no order", async () => {
    const c = await filled(...rows);
    await c.createIndex({ tags: 1 });
    expect(await explained(c.find({ tags: "t3" }))).toMatchObject({ index: "tags_1", keys: 43 });
    expect(await explained(c.find({}).sort({ tags: 1 }))).toMatchObject({ index: undefined, sorts: true });
  });

  test("the whole unique key is preferred", async () => {
    const c = await filled(...rows);
    await c.createIndex({ who: 1, state: 1 });
    await c.createIndex({ at: 1 }, { unique: true });
    expect(await explained(c.find({ who: "w1", state: "done", at: 11 }))).toMatchObject({ index: "at_1", keys: 1 });
    expect(await explained(c.find({ who: "w1", _id: 12 }))).toMatchObject({ index: "_id_" });
  });
});
