import { expect, test } from "vitest";
import { onEveryEngine } from "./engines";

onEveryEngine("aggregation", ({ filled }) => {
  test("$group counts, sums, averages and keeps first and last", async () => {
    const c = await filled({ k: "a", n: 1 }, { k: "b", n: 5 }, { k: "a", n: 2.5 }, { k: "a", n: "x" }, { k: "a" });
    const rows = await c.aggregate([{ $sort: { _id: 1 } }, { $group: { _id: "$k", count: { $sum: 1 }, sum: { $sum: "$n" }, avg: { $avg: "$n" }, min: { $min: "$n" }, max: { $max: "$n" }, first: { $first: "$n" }, last: { $last: "$n" }, all: { $push: "$n" } } }, { $sort: { _id: 1 } }]).toArray();
    expect(rows).toEqual([
      { _id: "a", count: 4, sum: 3.5, avg: 1.75, min: 1, max: "x", first: 1, last: null, all: [1, 2.5, "x"] },
      { _id: "b", count: 1, sum: 5, avg: 5, min: 5, max: 5, first: 5, last: 5, all: [5] },
    ]);
  });

  test("$group by null, by several fields and by a missing field", async () => {
    const c = await filled({ a: 1, b: 1 }, { a: 1, b: 2 }, { a: null }, {});
    expect(await c.aggregate([{ $group: { _id: null, n: { $sum: 1 }, none: { $avg: "$x" }, least: { $min: "$x" } } }]).toArray()).toEqual([{ _id: null, n: 4, none: null, least: null }]);
    expect(await c.aggregate([{ $group: { _id: "$a", n: { $sum: 1 } } }, { $sort: { _id: 1 } }]).toArray()).toEqual([{ _id: null, n: 2 }, { _id: 1, n: 2 }]);
    expect(await c.aggregate([{ $match: { a: 1 } }, { $group: { _id: { x: "$a", y: "$b" }, n: { $sum: 1 } } }, { $sort: { n: 1, "_id.y": 1 } }]).toArray()).toEqual([{ _id: { x: 1, y: 1 }, n: 1 }, { _id: { x: 1, y: 2 }, n: 1 }]);
  });

  test("money is summed exactly", async () => {
    const c = await filled(...Array.from({ length: 100 }, () => ({ n: 90_071_992_547_409 })), { n: 91 });
    expect((await c.aggregate([{ $group: { _id: null, n: { $sum: "$n" } } }]).toArray())[0]).toEqual({ _id: null, n: Number.MAX_SAFE_INTEGER });
  });

  test("$unwind gives a document per element, and keeps the empty ones on demand", async () => {
    const c = await filled({ a: [1, 2] }, { a: [] }, { a: 7 }, {}, { a: null });
    expect(await c.aggregate([{ $unwind: "$a" }]).toArray()).toEqual([{ _id: 1, a: 1 }, { _id: 1, a: 2 }, { _id: 3, a: 7 }]);
    expect(await c.aggregate([{ $unwind: { path: "$a", preserveNullAndEmptyArrays: true } }]).toArray()).toEqual([{ _id: 1, a: 1 }, { _id: 1, a: 2 }, { _id: 2 }, { _id: 3, a: 7 }, { _id: 4 }, { _id: 5, a: null }]);
    const deep = await filled({ a: { b: [{ c: 1 }, { c: 2 }], d: 1 } });
    expect(await deep.aggregate([{ $unwind: "$a.b" }]).toArray()).toEqual([{ _id: 1, a: { b: { c: 1 }, d: 1 } }, { _id: 1, a: { b: { c: 2 }, d: 1 } }]);
  });

  test("$project and $addFields compute with missing values as MongoDB does", async () => {
    const c = await filled({ a: 6, b: 4, t: [{ x: 1 }, { y: 2 }, { x: 3 }] });
    const computed = { sum: { $add: ["$a", "$b", 1] }, less: { $subtract: ["$a", "$b"] }, times: { $multiply: ["$a", "$b"] }, ratio: { $divide: ["$a", "$b"] }, none: { $add: ["$a", "$z"] }, xs: "$t.x", or: { $ifNull: ["$z", "none"] }, big: { $cond: [{ $gt: ["$a", 5] }, "yes", "no"] }, low: { $cond: { if: { $lt: ["$z", 1] }, then: 1, else: 2 } }, same: { $eq: ["$a", 6] }, text: { $literal: "$a" } };
    const expected = { sum: 11, less: 2, times: 24, ratio: 1.5, none: null, xs: [1, 3], or: "none", big: "yes", low: 1, same: true, text: "$a" };
    expect(await c.aggregate([{ $project: { _id: 0, ...computed } }]).toArray()).toEqual([expected]);
    expect(await c.aggregate([{ $addFields: computed }, { $project: { t: 0, a: 0, b: 0 } }]).toArray()).toEqual([{ _id: 1, ...expected }]);
    expect(await c.aggregate([{ $project: { a: 1, gone: "$nothing" } }]).toArray()).toEqual([{ _id: 1, a: 6 }]);
  });

  test("$match, $sort, $skip, $limit and $count in a row", async () => {
    const c = await filled(...Array.from({ length: 20 }, (_, n) => ({ n })));
    expect(await c.aggregate([{ $match: { n: { $gte: 5 } } }, { $sort: { n: -1 } }, { $skip: 2 }, { $limit: 3 }, { $project: { _id: 0, n: 1 } }]).toArray()).toEqual([{ n: 17 }, { n: 16 }, { n: 15 }]);
    expect(await c.aggregate([{ $match: { n: { $gte: 5 } } }, { $count: "many" }]).toArray()).toEqual([{ many: 15 }]);
  });
});
