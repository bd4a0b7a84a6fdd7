import { expect, test } from "vitest";
import { onEmbeddedEngine, type Row } from "./engines";

/* Where other engines that speak MongoDB's protocol are known to answer otherwise, its manual decides. */
onEmbeddedEngine("as MongoDB's manual says", ({ filled }) => {
  test("new fields are added in the order of their names", async () => {
    const c = await filled({ m: 1 });
    await c.updateOne({}, { $set: { z: 1, b: 1, "10": 1, "9": 1 }, $inc: { a: 1 } });
    expect(Object.keys((await c.findOne({})) as Row).filter((name) => !/\d/.test(name))).toEqual(["_id", "m", "a", "b", "z"]);
  });

  test("an empty array sorts before null", async () => {
    const c = await filled({ a: null }, { a: [] });
    expect((await c.find({}).sort({ a: 1 }).toArray()).map(({ _id }) => _id)).toEqual([2, 1]);
    expect((await c.find({}).sort({ a: -1 }).toArray()).map(({ _id }) => _id)).toEqual([1, 2]);
  });

  test("a missing field is left out of the _id of a group", async () => {
    const c = await filled({ a: 1 }, { a: 1, b: null });
    expect(await c.aggregate([{ $group: { _id: { a: "$a", b: "$b" }, n: { $sum: 1 } } }]).toArray()).toEqual([{ _id: { a: 1 }, n: 1 }, { _id: { a: 1, b: null }, n: 1 }]);
  });

  test("$count of nothing gives no document", async () => {
    const c = await filled({ n: 1 });
    expect(await c.aggregate([{ $match: { n: 99 } }, { $count: "many" }]).toArray()).toEqual([]);
  });

  test("an element that another document has under a unique index cannot be pushed", async () => {
    const c = await filled({ t: ["x", "y"] }, { t: ["z"] });
    await c.createIndex({ t: 1 }, { unique: true });
    await expect(c.updateOne({ _id: 2 }, { $push: { t: "y" } as object })).rejects.toMatchObject({ code: 11000 });
  });

  test("two arrays in one compound index are refused", async () => {
    const c = await filled();
    await c.createIndex({ a: 1, b: 1 });
    await expect(c.insertOne({ _id: 1, a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
    await c.insertOne({ _id: 2, a: [1], b: 2 });
    expect(await c.countDocuments()).toBe(1);
  });
});
