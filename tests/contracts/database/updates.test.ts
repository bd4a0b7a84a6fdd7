import { expect, test } from "vitest";
import { onEveryEngine, type Row, type Rows } from "./engines";

/** The document after an update of the only document. */
async function after(collection: Rows, update: object, filter: object = {}): Promise<object> {
  await collection.updateOne(filter, update);
  const { _id, ...rest } = (await collection.findOne({})) as Row;
  expect(_id).toBe(1);
  return rest;
}

onEveryEngine("updates", ({ filled }) => {
  test("$set makes the documents on its way and leaves the other fields in place", async () => {
    const c = await filled({ b: 1, a: { x: 1 } });
    expect(await after(c, { $set: { "a.y.z": 2, b: 3 } })).toEqual({ b: 3, a: { x: 1, y: { z: 2 } } });
    expect(Object.keys((await c.findOne({})) as object)).toEqual(["_id", "b", "a"]);
  });

  test("$set writes into arrays by position and fills the gap with null", async () => {
    const c = await filled({ a: [1, { x: 1 }] });
    expect(await after(c, { $set: { "a.1.x": 2, "a.3": 9 } })).toEqual({ a: [1, { x: 2 }, null, 9] });
  });

  test("$set through a plain value or null, or by name into an array, is refused", async () => {
    for (const value of [5, null, "text", [1]]) {
      const c = await filled({ a: value });
      await expect(c.updateOne({}, { $set: { "a.b": 1 } })).rejects.toMatchObject({ code: 28 });
    }
  });

  test("$unset removes a field, empties an array position and passes over what is missing", async () => {
    const c = await filled({ a: [1, 2], b: { c: 1, d: 2 }, e: 5 });
    expect(await after(c, { $unset: { "a.0": "", "b.c": "", x: "", "e.f": "" } })).toEqual({ a: [null, 2], b: { d: 2 }, e: 5 });
  });

  test("$inc and $mul count from zero and refuse what is no number", async () => {
    const c = await filled({ a: 5, s: "5", n: null });
    expect(await after(c, { $inc: { a: -7, b: 2, "c.d": 1.5 } })).toMatchObject({ a: -2, b: 2, c: { d: 1.5 } });
    expect(await after(c, { $mul: { a: 3, e: 4 } })).toMatchObject({ a: -6, e: 0 });
    await expect(c.updateOne({}, { $inc: { s: 1 } })).rejects.toMatchObject({ code: 14 });
    await expect(c.updateOne({}, { $inc: { n: 1 } })).rejects.toMatchObject({ code: 14 });
    await expect(after(c, { $inc: { a: "1" } })).rejects.toMatchObject({ code: 14 });
  });

  test("$inc passes beyond 32 bits", async () => {
    const c = await filled({ a: 2 ** 31 - 1, b: 2 ** 40 });
    expect(await after(c, { $inc: { a: 1, b: 1 } })).toEqual({ a: 2 ** 31, b: 2 ** 40 + 1 });
  });

  test("$min and $max compare by type first", async () => {
    const c = await filled({ a: 5, b: 5, c: 5 });
    expect(await after(c, { $min: { a: 3, c: "x" }, $max: { b: "x", d: 1 } })).toEqual({ a: 3, b: "x", c: 5, d: 1 });
  });

  test("$push appends, with $each, $slice and $position", async () => {
    const c = await filled({ a: [1] });
    expect(await after(c, { $push: { a: 2, b: [3] } })).toEqual({ a: [1, 2], b: [[3]] });
    expect(await after(c, { $push: { a: { $each: [3, 4], $slice: -3 } } })).toMatchObject({ a: [2, 3, 4] });
    expect(await after(c, { $push: { a: { $each: [9], $position: 1, $slice: 2 } } })).toMatchObject({ a: [2, 9] });
    expect(await after(c, { $push: { c: { $each: [1, 2, 3], $slice: -2 } } })).toMatchObject({ c: [2, 3] });
  });

  test("$push, $pull and $addToSet on something that is no array are refused", async () => {
    const c = await filled({ a: 1, b: null });
    for (const update of [{ $push: { a: 1 } }, { $pull: { a: 1 } }, { $addToSet: { a: 1 } }, { $push: { b: 1 } }]) await expect(after(c, update)).rejects.toMatchObject({ code: 2 });
  });

  test("$addToSet adds what is new, also against its own values", async () => {
    const c = await filled({ a: [{ x: 1, y: 2 }] });
    expect(await after(c, { $addToSet: { a: { x: 1, y: 2 }, b: { $each: [1, 1, 2] } } })).toEqual({ a: [{ x: 1, y: 2 }], b: [1, 2] });
    expect(await after(c, { $addToSet: { a: { y: 2, x: 1 } } })).toMatchObject({ a: [{ x: 1, y: 2 }, { y: 2, x: 1 }] });
    expect(await after(c, { $addToSet: { b: [1] } })).toMatchObject({ b: [1, 2, [1]] });
  });

  test("$pull removes equal values, values by condition and documents by their fields", async () => {
    const c = await filled({ a: [1, 5, 2, 5], b: [{ k: 1, v: 2 }, { k: 1, v: 3 }, { k: 2 }], c: [[1, 2], [2, 1]] });
    expect(await after(c, { $pull: { a: 5, b: { k: 1, v: { $gte: 3 } }, c: [1, 2], d: 1 } })).toEqual({ a: [1, 2], b: [{ k: 1, v: 2 }, { k: 2 }], c: [[2, 1]] });
    expect(await after(c, { $pull: { a: { $in: [1, 7] }, b: { k: { $in: [2] } } } })).toEqual({ a: [2], b: [{ k: 1, v: 2 }], c: [[2, 1]] });
  });

  test("one update may not change a path twice", async () => {
    const c = await filled({ a: { b: 1 } });
    await expect(c.updateOne({}, { $set: { a: 1 }, $inc: { a: 1 } })).rejects.toMatchObject({ code: 40 });
    await expect(c.updateOne({}, { $set: { a: {}, "a.b": 1 } })).rejects.toMatchObject({ code: 40 });
  });

  test("_id never changes, but may be sent again", async () => {
    const c = await filled({ a: 1 });
    expect(await after(c, { $set: { _id: 1, a: 2 } })).toEqual({ a: 2 });
    await expect(c.updateOne({}, { $set: { _id: 2 } })).rejects.toMatchObject({ code: 66 });
    await expect(c.replaceOne({}, { _id: 2, a: 1 })).rejects.toMatchObject({ code: 66 });
  });

  test("a replacement keeps only _id", async () => {
    const c = await filled({ a: 1, b: 2 });
    await c.replaceOne({ a: 1 }, { c: 3 });
    expect(await c.findOne({})).toEqual({ _id: 1, c: 3 });
  });

  test("the positional $ changes the element that the filter found", async () => {
    const c = await filled({ a: [{ k: 1, v: 0 }, { k: 2, v: 0 }], n: [4, 5, 6] });
    expect(await after(c, { $set: { "a.$.v": 9 } }, { "a.k": 2 })).toMatchObject({ a: [{ k: 1, v: 0 }, { k: 2, v: 9 }] });
    expect(await after(c, { $inc: { "a.$.v": 1 } }, { a: { $elemMatch: { k: 1, v: 0 } } })).toMatchObject({ a: [{ k: 1, v: 1 }, { k: 2, v: 9 }] });
    expect(await after(c, { $set: { "n.$": 50 } }, { n: { $gt: 4 } })).toMatchObject({ n: [4, 50, 6] });
    await expect(c.updateOne({ _id: 1 }, { $set: { "n.$": 1 } })).rejects.toMatchObject({ code: 2 });
  });

  test("updateMany and updateOne report what matched and what changed", async () => {
    const c = await filled({ a: 1 }, { a: 1 }, { a: 2 });
    expect(await c.updateMany({ a: 1 }, { $set: { a: 2 } })).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
    expect(await c.updateMany({ a: 2 }, { $set: { a: 2 } })).toMatchObject({ matchedCount: 3, modifiedCount: 0 });
    expect(await c.updateOne({ a: 7 }, { $set: { a: 2 } })).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedCount: 0 });
  });

  test("an update that moves documents forward in its own index meets each of them once", async () => {
    const c = await filled(...Array.from({ length: 500 }, (_, i) => ({ n: i })));
    await c.createIndex({ n: 1 });
    await c.updateMany({ n: { $gte: 0 } }, { $inc: { n: 100 } });
    expect((await c.find({}).sort({ n: 1 }).toArray()).map(({ n }) => n as number)).toEqual(Array.from({ length: 500 }, (_, i) => i + 100));
  });
});

onEveryEngine("upserts", ({ filled }) => {
  test("an upsert takes the equalities of its filter, then its update", async () => {
    const c = await filled();
    const update: object = { $set: { f: 4 }, $setOnInsert: { g: 5 }, $inc: { h: 1 }, $push: { i: 6 } };
    const result = await c.updateOne({ a: 1, "b.c": { $eq: 2 }, d: { $gt: 5 }, $and: [{ e: 3 }] }, update, { upsert: true });
    expect(result.upsertedCount).toBe(1);
    const { _id, ...rest } = (await c.findOne({})) as Row;
    expect(rest).toEqual({ a: 1, b: { c: 2 }, e: 3, f: 4, g: 5, h: 1, i: [6] });
    expect(_id).toEqual(result.upsertedId);
  });

  test("$setOnInsert does nothing to a document that is there", async () => {
    const c = await filled({ a: 1 });
    await c.updateOne({ a: 1 }, { $setOnInsert: { b: 1 }, $set: { c: 1 } }, { upsert: true });
    expect(await c.findOne({})).toEqual({ _id: 1, a: 1, c: 1 });
  });

  test("a replacement upsert takes only _id from the filter", async () => {
    const c = await filled();
    await c.replaceOne({ _id: "x", a: 1 }, { b: 2 }, { upsert: true });
    expect(await c.find({}).toArray()).toEqual([{ _id: "x", b: 2 }]);
  });

  test("an upsert that meets a unique key is a duplicate", async () => {
    const c = await filled({ k: 1, v: 1 });
    await c.createIndex({ k: 1 }, { unique: true });
    await expect(c.updateOne({ k: 1, v: 2 }, { $set: { w: 1 } }, { upsert: true })).rejects.toMatchObject({ code: 11000 });
    await expect(c.updateOne({ _id: 1, v: 9 }, { $set: { w: 1 } }, { upsert: true })).rejects.toMatchObject({ code: 11000 });
  });

  test("findOneAndUpdate gives the document before or after, sorted and projected", async () => {
    const c = await filled({ a: 1, b: 1 }, { a: 2, b: 1 });
    expect(await c.findOneAndUpdate({ b: 1 }, { $inc: { a: 10 } }, { sort: { a: -1 }, returnDocument: "after", projection: { a: 1 } })).toEqual({ _id: 2, a: 12 });
    expect(await c.findOneAndUpdate({ b: 1 }, { $inc: { a: 10 } }, { sort: { a: 1 }, returnDocument: "before", projection: { _id: 0, b: 0 } })).toEqual({ a: 1 });
    expect(await c.findOneAndUpdate({ b: 9 }, { $set: { a: 1 } })).toBeNull();
    expect(await c.findOneAndUpdate({ b: 9 }, { $set: { a: 1 } }, { upsert: true, returnDocument: "before" })).toBeNull();
    expect(await c.findOneAndUpdate({ b: 8 }, { $set: { a: 1 } }, { upsert: true, returnDocument: "after" })).toMatchObject({ a: 1, b: 8 });
  });

  test("findOneAndReplace and findOneAndDelete", async () => {
    const c = await filled({ a: 1 }, { a: 2 });
    expect(await c.findOneAndReplace({ a: 1 }, { z: 1 }, { returnDocument: "after" })).toEqual({ _id: 1, z: 1 });
    expect(await c.findOneAndDelete({}, { sort: { _id: -1 } })).toEqual({ _id: 2, a: 2 });
    expect(await c.findOneAndDelete({ a: 2 })).toBeNull();
    expect(await c.countDocuments()).toBe(1);
  });
});
