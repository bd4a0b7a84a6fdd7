import { ObjectId } from "bson";
import { expect, test } from "vitest";
import { onEveryEngine } from "./engines";

onEveryEngine("sorting", ({ filled }) => {
  test("values of different types follow MongoDB's order of types", async () => {
    const c = await filled({ a: true }, { a: "b" }, { a: new Date(0) }, { a: 3 }, { a: null }, { a: new ObjectId() }, { a: { x: 1 } }, { a: Buffer.from("z") }, {}, { a: "B" }, { a: -1.5 }, { a: Number.NaN });
    const upwards = [5, 9, 12, 11, 4, 10, 2, 7, 8, 6, 1, 3];
    expect((await c.find({}).sort({ a: 1, _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(upwards);
    expect((await c.find({}).sort({ a: -1, _id: -1 }).toArray()).map(({ _id }) => _id)).toEqual([...upwards].reverse());
    await c.createIndex({ a: 1 });
    expect((await c.find({}).sort({ a: 1, _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(upwards);
  });

  test("an array counts with its smallest value upwards and its largest downwards", async () => {
    const c = await filled({ a: [1, 10] }, { a: 5 }, { a: null }, { a: [3, 4] });
    expect((await c.find({}).sort({ a: 1 }).toArray()).map(({ _id }) => _id)).toEqual([3, 1, 4, 2]);
    expect((await c.find({}).sort({ a: -1 }).toArray()).map(({ _id }) => _id)).toEqual([1, 2, 4, 3]);
  });

  test("several fields in both directions, with skip and limit", async () => {
    const c = await filled({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 });
    expect((await c.find({}).sort({ a: -1, b: 1 }).toArray()).map(({ _id }) => _id)).toEqual([2, 4, 1, 3]);
    expect((await c.find({}).sort({ a: -1, b: 1 }).skip(1).limit(2).toArray()).map(({ _id }) => _id)).toEqual([4, 1]);
    await c.createIndex({ a: 1, b: -1 });
    expect((await c.find({}).sort({ a: -1, b: 1 }).skip(1).limit(2).toArray()).map(({ _id }) => _id)).toEqual([4, 1]);
  });

  test("text is ordered by its UTF-8 bytes", async () => {
    const c = await filled({ a: "\u{1F3FA}" }, { a: "\uFF21" }, { a: "क" }, { a: "Z" }, { a: "a" });
    const order = [4, 5, 3, 2, 1];
    expect((await c.find({}).sort({ a: 1 }).toArray()).map(({ _id }) => _id)).toEqual(order);
    await c.createIndex({ a: 1 });
    expect((await c.find({ a: { $gt: "" } }).sort({ a: 1 }).toArray()).map(({ _id }) => _id)).toEqual(order);
  });
});

onEveryEngine("projections", ({ filled }) => {
  const row = { a: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }, 6, { g: 7 }], h: null };

  test("inclusion keeps the order of the document, and _id unless told otherwise", async () => {
    const c = await filled(row);
    expect(await c.findOne({}, { projection: { "b.c": 1, a: true } })).toEqual({ _id: 1, a: 1, b: { c: 2 } });
    expect(await c.findOne({}, { projection: { _id: 0, "e.f": 1 } })).toEqual({ e: [{ f: 4 }, {}] });
    expect(await c.findOne({}, { projection: { _id: 1 } })).toEqual({ _id: 1 });
    expect(await c.findOne({}, { projection: { h: 1, "a.x": 1, nothing: 1 } })).toEqual({ _id: 1, h: null });
  });

  test("exclusion leaves the rest alone", async () => {
    const c = await filled(row);
    expect(await c.findOne({}, { projection: { b: 0, "e.g": 0 } })).toEqual({ _id: 1, a: 1, e: [{ f: 4 }, 6, {}], h: null });
    expect(await c.findOne({}, { projection: { _id: 0, "b.c": 0, e: 0 } })).toEqual({ a: 1, b: { d: 3 }, h: null });
  });

  test("of whole fields give them as they are stored, in the order of the document", async () => {
    const c = await filled(row);
    const names = async (projection: Record<string, number>) => Object.keys((await c.findOne({}, { projection })) ?? {});
    expect(await names({ h: 1, a: 1 })).toEqual(["_id", "a", "h"]);
    expect(await names({ a: 1, _id: 0 })).toEqual(["a"]);
    expect(await names({ b: 0, nothing: 0 })).toEqual(["_id", "a", "e", "h"]);
    expect(await names({ _id: 0 })).toEqual(["a", "b", "e", "h"]);
    expect(await c.findOne({}, { projection: { e: 1 } })).toEqual({ _id: 1, e: row.e });
  });

  test("inclusion and exclusion cannot be mixed, nor a path and one inside it", async () => {
    const c = await filled(row);
    await expect(c.findOne({}, { projection: { a: 1, b: 0 } })).rejects.toThrow();
    await expect(c.findOne({}, { projection: { b: 1, "b.c": 1 } })).rejects.toThrow();
  });
});

onEveryEngine("counting and cursors", ({ db, filled }) => {
  test("count, countDocuments, estimatedDocumentCount and distinct", async () => {
    const c = await filled({ a: 1, t: ["x", "y"] }, { a: 1, t: ["y"] }, { a: 2, t: "z" }, {});
    expect(await c.countDocuments({ a: 1 })).toBe(2);
    expect(await c.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    expect(await c.estimatedDocumentCount()).toBe(4);
    expect((await c.distinct("t")).sort()).toEqual(["x", "y", "z"]);
    expect(await c.distinct("a", { t: "y" })).toEqual([1]);
    expect(await db().collection("nowhere").countDocuments()).toBe(0);
    expect(await db().collection("nowhere").find({}).toArray()).toEqual([]);
  });

  test("a large result comes whole and in order over many batches", async () => {
    const c = await filled();
    await c.insertMany(Array.from({ length: 2_500 }, (_, i) => ({ _id: i, n: 2_500 - i })));
    expect((await c.find({}).sort({ n: 1 }).batchSize(300).toArray()).map(({ n }) => n as number)).toEqual(Array.from({ length: 2_500 }, (_, i) => i + 1));
    await c.createIndex({ n: 1 });
    expect((await c.find({ n: { $gt: 100 } }).sort({ n: -1 }).batchSize(7).limit(1_000).toArray()).map(({ n }) => n as number)).toEqual(Array.from({ length: 1_000 }, (_, i) => 2_500 - i));
  });

  test("documents of several megabytes are spread over as many batches as they need", async () => {
    const c = await filled(...Array.from({ length: 5 }, (_, i) => ({ text: String(i).repeat(5_000_000) })));
    expect((await c.find({}).toArray()).map(({ text }) => (text as string).length)).toEqual(Array.from({ length: 5 }, () => 5_000_000));
  });

  test("a closed cursor is gone", async () => {
    const c = await filled(...Array.from({ length: 10 }, () => ({})));
    const cursor = c.find({}).batchSize(2);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    await expect(db().command({ getMore: id, collection: c.collectionName })).rejects.toMatchObject({ code: 43 });
  });
});

onEveryEngine("bulk writes", ({ filled }) => {
  test("ordered stops at the first error, unordered goes on", async () => {
    const rows = [{ _id: 2 }, { _id: 1 }, { _id: 3 }];
    const ordered = await filled({});
    await expect(ordered.insertMany(rows)).rejects.toMatchObject({ code: 11000, insertedCount: 1 });
    const unordered = await filled({});
    await expect(unordered.insertMany(rows, { ordered: false })).rejects.toMatchObject({ code: 11000, insertedCount: 2 });
    expect(await unordered.countDocuments()).toBe(3);
  });

  test("a mixed bulkWrite", async () => {
    const c = await filled({ a: 1 }, { a: 2 }, { a: 3 });
    const result = await c.bulkWrite([{ insertOne: { document: { _id: 9 } } }, { updateOne: { filter: { a: 1 }, update: { $set: { a: 10 } } } }, { updateMany: { filter: {}, update: { $set: { z: 1 } } } }, { updateOne: { filter: { _id: 20 }, update: { $set: { a: 1 } }, upsert: true } }, { deleteOne: { filter: { a: 2 } } }, { replaceOne: { filter: { a: 3 }, replacement: { r: 1 } } }]);
    expect(result).toMatchObject({ insertedCount: 1, matchedCount: 6, modifiedCount: 6, upsertedCount: 1, deletedCount: 1 });
    expect(await c.find({}).sort({ _id: 1 }).toArray()).toEqual([{ _id: 1, a: 10, z: 1 }, { _id: 3, r: 1 }, { _id: 9, z: 1 }, { _id: 20, a: 1 }]);
  });

  test("deleteOne and deleteMany", async () => {
    const c = await filled({ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 });
    expect((await c.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await c.deleteMany({ a: 1 })).deletedCount).toBe(2);
    expect(await c.countDocuments()).toBe(1);
  });
});
