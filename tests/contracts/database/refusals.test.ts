import { Decimal128, Long } from "bson";
import { expect, test } from "vitest";
import { onEmbeddedEngine } from "./engines";

/* A wrong answer is worse than none: whatever the engine does not know, it says so. */
onEmbeddedEngine("what is outside the dialect is refused", ({ db, filled }) => {
  test("query operators", async () => {
    const c = await filled({ a: 1 });
    const filters = [{ $where: "true" }, { $expr: { $eq: ["$a", 1] } }, { $text: { $search: "x" } }, { a: { $type: "string" } }, { a: { $mod: [2, 1] } }, { a: { $near: [1, 2] } }, { a: { $bitsAllSet: 1 } }, { a: /b/ }, { a: /^b/i }, { a: /^b.c/ }, { a: /^b+/ }, { a: { $regex: "^a", $options: "i" } }, { a: { $gt: [1] } }, { a: { $gt: { b: 1 } } }, { "a.0": null }, { a: Long.fromNumber(1) }, { a: Decimal128.fromString("1") }, { a: { $elemMatch: { $exists: true } } }, { a: { $unknown: 1 } }];
    for (const filter of filters) await expect(c.find(filter as object).toArray(), JSON.stringify(filter)).rejects.toMatchObject({ code: 9 });
    for (const filter of [{ a: { $gt: 1, b: 1 } }, { $or: [] }, { $and: {} }, { a: { $in: 1 } }, { a: { $size: "1" } }]) await expect(c.find(filter as object).toArray(), JSON.stringify(filter)).rejects.toMatchObject({ code: 2 });
  });

  test("update operators and modifiers", async () => {
    const c = await filled({ a: [1], n: 1 });
    const updates = [{ $pop: { a: 1 } }, { $rename: { n: "m" } }, { $currentDate: { n: true } }, { $bit: { n: { and: 1 } } }, { $push: { a: { $each: [1], $sort: 1 } } }, { $set: { "a.$[]": 1 } }, { $set: { "a.$[x]": 1 } }, { $pull: { a: /^x/ } }, { $set: { n: Long.fromNumber(5) } }, { $inc: { n: Number.MAX_SAFE_INTEGER } }];
    for (const update of updates) await expect(c.updateOne({ _id: 1 }, update as object), JSON.stringify(update)).rejects.toMatchObject({ code: 9 });
    await expect(c.updateOne({ _id: 1 }, [{ $set: { n: 2 } }])).rejects.toMatchObject({ code: 9 });
    await expect(c.updateOne({ _id: 1 }, { $set: { "a.$[x]": 1 } }, { arrayFilters: [{ x: 1 }] })).rejects.toMatchObject({ code: 9 });
    await expect(c.updateOne({ a: 1, "a.b": { $ne: 2 } }, { $set: { "a.$": 1 } })).rejects.toMatchObject({ code: 9 });
    expect(await c.findOne({})).toEqual({ _id: 1, a: [1], n: 1 });
  });

  test("stages, accumulators and expressions", async () => {
    const c = await filled({ a: 1 });
    const pipelines = [[{ $lookup: { from: "x", localField: "a", foreignField: "b", as: "c" } }], [{ $facet: { a: [] } }], [{ $sample: { size: 1 } }], [{ $out: "x" }], [{ $group: { _id: null, n: { $stdDevPop: "$a" } } }], [{ $group: { _id: null, n: { $addToSet: "$a" } } }], [{ $project: { b: { $concat: ["a", "b"] } } }], [{ $project: { b: { c: 1 } } }], [{ $addFields: { b: { c: 1 } } }], [{ $addFields: { "b.c": 1 } }], [{ $project: { b: "$$NOW" } }], [{ $match: { $expr: true } }]];
    for (const pipeline of pipelines) await expect(c.aggregate(pipeline).toArray(), JSON.stringify(pipeline)).rejects.toMatchObject({ code: 9 });
    await expect(c.aggregate([{ $project: { b: { $add: ["$a", "x"] } } }]).toArray()).rejects.toMatchObject({ code: 14 });
  });

  test("projections by expression, collations and other options", async () => {
    const c = await filled({ a: [1] });
    for (const projection of [{ a: { $slice: 1 } }, { a: { $elemMatch: { $gt: 0 } } }, { "a.$": 1 }, { b: "$a" }]) await expect(c.find({ a: 1 }, { projection }).toArray(), JSON.stringify(projection)).rejects.toMatchObject({ code: 9 });
    await expect(c.find({}, { collation: { locale: "hi" } }).toArray()).rejects.toMatchObject({ code: 9 });
    await expect(c.find({}, { tailable: true }).toArray()).rejects.toMatchObject({ code: 9 });
    await expect(c.find({}).sort({ a: { $meta: "textScore" } }).toArray()).rejects.toMatchObject({ code: 9 });
  });

  test("values that the app must not store", async () => {
    const c = await filled();
    for (const value of [Long.fromNumber(1), Decimal128.fromString("1.5"), /x/, 2n ** 60n]) await expect(c.insertOne({ _id: 1, value })).rejects.toMatchObject({ code: 9 });
    await expect(c.insertOne({ _id: 1, $a: 1 })).rejects.toMatchObject({ code: 52 });
    await expect(c.insertOne({ _id: 1, "a.b": 1 })).rejects.toMatchObject({ code: 57 });
    await expect(c.insertOne({ _id: [1] as unknown as string })).rejects.toMatchObject({ code: 2 });
    await expect(c.insertOne({ _id: "x".repeat(600) })).rejects.toMatchObject({ code: 17280 });
    expect(await c.countDocuments()).toBe(0);
  });

  test("indexes of other kinds", async () => {
    const c = await filled();
    for (const key of [{ a: "text" }, { a: "2dsphere" }, { a: "hashed" }, { "$**": 1 }, { "a.0": 1 }] as const) await expect(c.createIndex(key as Record<string, 1>), JSON.stringify(key)).rejects.toMatchObject({ code: 9 });
    await expect(c.createIndex({ a: 1 }, { collation: { locale: "hi" } })).rejects.toMatchObject({ code: 9 });
    await expect(c.createIndex({ a: 1 }, { partialFilterExpression: { a: { $ne: 1 } } })).rejects.toMatchObject({ code: 9 });
  });

  test("commands and transactions", async () => {
    await expect(db().command({ mapReduce: "c" })).rejects.toMatchObject({ code: 59 });
    await expect(db().command({ renameCollection: "a.b", to: "a.c" })).rejects.toMatchObject({ code: 59 });
    await expect(db().aggregate([{ $currentOp: {} }]).toArray()).rejects.toThrow();
    const session = (db() as unknown as { client: { startSession(): { withTransaction(run: () => Promise<unknown>): Promise<unknown>; endSession(): Promise<void> } } }).client.startSession();
    const c = await filled({ a: 1 });
    await expect(session.withTransaction(() => c.insertOne({ _id: 2 }, { session: session as never }))).rejects.toThrow();
    await session.endSession();
    expect(await c.countDocuments()).toBe(1);
  });
});
