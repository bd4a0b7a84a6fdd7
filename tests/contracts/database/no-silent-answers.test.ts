import { expect, test } from "vitest";
import { onEmbeddedEngine, onEveryEngine, type Row } from "./engines";

onEveryEngine("easily mistaken", ({ db, filled }) => {
  test("a part of an embedded _id can be projected", async () => {
    const c = await filled();
    await c.insertOne({ _id: { x: 1, y: 2 } as unknown as string, a: 1 });
    expect(await c.find({}).project({ "_id.x": 1 }).toArray()).toEqual([{ _id: { x: 1 } }]);
    expect(await c.find({}).project({ "_id.x": 0 }).toArray()).toEqual([{ _id: { y: 2 }, a: 1 }]);
  });

  test("a delete takes one document or all of them, no other number", async () => {
    const c = await filled({ a: 1 }, { a: 1 }, { a: 1 });
    const answer = await db().command({ delete: c.collectionName, deletes: [{ q: { a: 1 }, limit: 2 }] }).catch((error: { code: number }) => ({ writeErrors: [{ code: error.code }] }));
    expect(answer).toMatchObject({ writeErrors: [{ code: 9 }] });
    expect(await c.countDocuments()).toBe(3);
  });

  test("a path of an expression passes over arrays inside an array", async () => {
    const c = await filled({ a: [[{ x: 1 }], { x: 2 }, [{ x: 3 }]] });
    expect(await c.aggregate([{ $project: { xs: "$a.x" } }]).toArray()).toEqual([{ _id: 1, xs: [2] }]);
  });
});

onEmbeddedEngine("rather refused than guessed", ({ db, filled }) => {
  test("one command may ask twice for an index, which is built once", async () => {
    const c = await filled({ a: 1 });
    await db().command({ createIndexes: c.collectionName, indexes: [{ key: { a: 1 }, name: "a_1" }, { key: { a: 1 }, name: "a_1" }] });
    expect((await c.listIndexes().toArray()).map(({ name }) => name as string)).toEqual(["_id_", "a_1"]);
  });

  test("switches may be numbers, as old drivers send them, but nothing else", async () => {
    const c = await filled({ a: 1 }, { a: 1 });
    const name = c.collectionName;
    expect(await db().command({ update: name, updates: [{ q: { a: 1 }, u: { $set: { a: 2 } }, multi: 1 }] })).toMatchObject({ n: 2, nModified: 2 });
    expect(await db().command({ findAndModify: name, query: { _id: 1 }, update: { $set: { a: 3 } }, new: 1 })).toMatchObject({ value: { a: 3 } });
    expect(await db().command({ findAndModify: name, query: { _id: 1 }, remove: 1 })).toMatchObject({ value: { a: 3 } });
    await expect(db().command({ findAndModify: name, query: { _id: 2 }, update: { $set: { a: 4 } }, new: "yes" })).rejects.toMatchObject({ code: 14 });
    expect(await db().command({ update: name, updates: [{ q: {}, u: { $set: { a: 4 } }, multi: "yes" }] })).toMatchObject({ n: 0, writeErrors: [{ code: 14 }] });
    expect(await c.find({}).toArray()).toEqual([{ _id: 2, a: 2 }]);
  });

  test("an upsert with a condition inside _id", async () => {
    const c = await filled();
    for (const update of [{ $set: { a: 1 } }, { a: 1 }]) await expect(db().command({ findAndModify: c.collectionName, query: { "_id.x": 1 }, update, upsert: true })).rejects.toMatchObject({ code: 9 });
    expect(await c.countDocuments()).toBe(0);
  });

  test("the positional $ when another array was also searched", async () => {
    const c = await filled({ a: [1, 2], b: [3, 4], n: 1 });
    await expect(c.updateOne({ a: 2, b: 3 }, { $set: { "b.$": 9 } })).rejects.toMatchObject({ code: 9 });
    await c.updateOne({ n: 1, b: 3 }, { $set: { "b.$": 9 } });
    expect(await c.findOne({})).toEqual({ _id: 1, a: [1, 2], b: [9, 4], n: 1 });
  });

  test("an order by an array position, a list in an accumulator, a date in a sum, an operator in a value", async () => {
    const c = await filled({ a: [2], at: new Date(5) }, { a: [1] });
    await expect(c.find({}).sort({ "a.0": 1 }).toArray()).rejects.toMatchObject({ code: 9 });
    for (const pipeline of [[{ $group: { _id: null, n: { $sum: ["$a", 1] } } }], [{ $project: { n: { $add: ["$at", 1] } } }]]) await expect(c.aggregate(pipeline).toArray()).rejects.toMatchObject({ code: 9 });
    for (const pipeline of [[{ $group: { _id: null, $n: { $sum: 1 } } }], [{ $addFields: {} }]]) await expect(c.aggregate(pipeline).toArray()).rejects.toMatchObject({ code: 2 });
    await expect(c.aggregate([{ $group: { _id: null, n: { toString: "$a" } } }]).toArray()).rejects.toMatchObject({ code: 9 });
    for (const filter of [{ a: { $in: [{ $gt: 1 }] } }, { a: { $ne: { $gt: 1 } } }, { a: { b: { $gt: 1 } } }]) await expect(c.find(filter as object).toArray()).rejects.toMatchObject({ code: 9 });
  });

  test("no product is a negative zero", async () => {
    const c = await filled({ n: 0 });
    await c.updateOne({}, { $mul: { n: -1, m: -1 } });
    const { n, m } = (await c.findOne({})) as Row;
    expect([n, m].map((value) => Object.is(value, 0))).toEqual([true, true]);
  });
});
