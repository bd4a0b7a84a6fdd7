import { ObjectId } from "bson";
import { expect, test } from "vitest";
import { idsOf, onEveryEngine } from "./engines";

onEveryEngine("filters", ({ filled }) => {
  test("equality finds a value, an element of an array and a whole array", async () => {
    const c = await filled({ a: 1 }, { a: [1, 2] }, { a: [[1, 2]] }, { a: "1" }, {});
    expect(await idsOf(c, { a: 1 })).toEqual([1, 2]);
    expect(await idsOf(c, { a: [1, 2] })).toEqual([2, 3]);
    expect(await idsOf(c, { a: { $eq: "1" } })).toEqual([4]);
    expect(await idsOf(c, { a: [2, 1] })).toEqual([]);
  });

  test("null finds null, missing fields and arrays with null, and nothing else", async () => {
    const c = await filled({ a: null }, {}, { a: [null] }, { a: [] }, { a: 0 }, { a: "" });
    expect(await idsOf(c, { a: null })).toEqual([1, 2, 3]);
    expect(await idsOf(c, { a: { $ne: null } })).toEqual([4, 5, 6]);
    expect(await idsOf(c, { a: { $in: [null, 0] } })).toEqual([1, 2, 3, 5]);
    expect(await idsOf(c, { a: { $gte: null } })).toEqual([1, 2, 3]);
    expect(await idsOf(c, { a: { $gt: null } })).toEqual([]);
  });

  test("null on a dotted path finds documents without the field, but not plain values in arrays", async () => {
    const c = await filled({ a: {} }, { a: null }, { a: 4 }, { a: { b: null } }, { a: { b: 1 } }, {}, { a: [] }, { a: [{ b: 1 }, {}] }, { a: [1, 2] }, { a: [{ b: 1 }] });
    expect(await idsOf(c, { "a.b": null })).toEqual([1, 2, 3, 4, 6, 8]);
  });

  test("embedded documents are equal only with the same fields in the same order", async () => {
    const c = await filled({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1 } }, { a: [{ x: 1, y: 2 }] });
    expect(await idsOf(c, { a: { x: 1, y: 2 } })).toEqual([1, 4]);
    expect(await idsOf(c, { "a.x": 1 })).toEqual([1, 2, 3, 4]);
  });

  test("a range compares only values of its own type", async () => {
    const c = await filled({ a: 5 }, { a: "5" }, { a: new Date(5) }, { a: null }, {}, { a: true }, { a: [1, 9] }, { a: Number.NaN });
    expect(await idsOf(c, { a: { $gt: 4 } })).toEqual([1, 7]);
    expect(await idsOf(c, { a: { $lte: 5 } })).toEqual([1, 7]);
    expect(await idsOf(c, { a: { $gte: "" } })).toEqual([2]);
    expect(await idsOf(c, { a: { $lt: new Date(6) } })).toEqual([3]);
    expect(await idsOf(c, { a: { $gte: false } })).toEqual([6]);
    expect(await idsOf(c, { a: Number.NaN })).toEqual([8]);
  });

  test("two bounds of a range may be met by different elements, $elemMatch asks for one", async () => {
    const c = await filled({ a: [1, 10] }, { a: [4] }, { a: 4 });
    expect(await idsOf(c, { a: { $gt: 3, $lt: 6 } })).toEqual([1, 2, 3]);
    expect(await idsOf(c, { a: { $elemMatch: { $gt: 3, $lt: 6 } } })).toEqual([2]);
  });

  test("$in, $nin and $all", async () => {
    const c = await filled({ a: 1 }, { a: [1, 2] }, { a: "abc" }, {}, { a: [] });
    expect(await idsOf(c, { a: { $in: [2, "abc"] } })).toEqual([2, 3]);
    expect(await idsOf(c, { a: { $in: [] } })).toEqual([]);
    expect(await idsOf(c, { a: { $nin: [1] } })).toEqual([3, 4, 5]);
    expect(await idsOf(c, { a: { $all: [1, 2] } })).toEqual([2]);
    expect(await idsOf(c, { a: { $all: [1] } })).toEqual([1, 2]);
    expect(await idsOf(c, { a: { $all: [] } })).toEqual([]);
    expect(await idsOf(c, { a: { $in: [[1, 2]] } })).toEqual([2]);
    expect(await idsOf(c, { a: { $in: [/^ab/, 1] } })).toEqual([1, 2, 3]);
  });

  test("$exists and $size", async () => {
    const c = await filled({ a: null }, {}, { a: [] }, { a: [1] }, { b: [{ c: 1 }] });
    expect(await idsOf(c, { a: { $exists: true } })).toEqual([1, 3, 4]);
    expect(await idsOf(c, { a: { $exists: false } })).toEqual([2, 5]);
    expect(await idsOf(c, { "b.c": { $exists: true } })).toEqual([5]);
    expect(await idsOf(c, { a: { $size: 0 } })).toEqual([3]);
    expect(await idsOf(c, { a: { $size: 1 } })).toEqual([4]);
  });

  test("$elemMatch on documents needs one element that passes all conditions", async () => {
    const c = await filled({ a: [{ x: 1, y: 2 }] }, { a: [{ x: 1 }, { y: 2 }] }, { a: { x: 1, y: 2 } }, { a: [[{ x: 1, y: 2 }]] });
    expect(await idsOf(c, { a: { $elemMatch: { x: 1, y: 2 } } })).toEqual([1]);
    expect(await idsOf(c, { a: { $elemMatch: { x: 1, $or: [{ y: 2 }, { y: 3 }] } } })).toEqual([1]);
    expect(await idsOf(c, { "a.x": 1, "a.y": 2 })).toEqual([1, 2, 3]);
    expect(await idsOf(c, { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { y: 2 } }] } })).toEqual([1, 2]);
    expect(await idsOf(c, { a: { $not: { $elemMatch: { x: 1, y: 2 } } } })).toEqual([2, 3, 4]);
  });

  test("$and, $or, $nor and $not", async () => {
    const c = await filled({ a: 1, b: 1 }, { a: 1 }, { b: 1 }, {}, { a: [1, 5] });
    expect(await idsOf(c, { $or: [{ a: 1 }, { b: 1 }] })).toEqual([1, 2, 3, 5]);
    expect(await idsOf(c, { $and: [{ a: 1 }, { b: 1 }] })).toEqual([1]);
    expect(await idsOf(c, { $nor: [{ a: 1 }, { b: 1 }] })).toEqual([4]);
    expect(await idsOf(c, { a: { $not: { $gt: 0 } } })).toEqual([3, 4]);
    expect(await idsOf(c, { a: { $ne: 5 } })).toEqual([1, 2, 3, 4]);
    expect(await idsOf(c, { a: { $not: { $gt: 2, $lt: 6 } } })).toEqual([1, 2, 3, 4]);
  });

  test("an anchored prefix looks at text and elements, with the meaning of escapes", async () => {
    const c = await filled({ a: "abc" }, { a: "xabc" }, { a: ["x", "abd"] }, { a: 5 }, { a: "a.b" }, { a: "Abc" }, { a: "अबc" });
    expect(await idsOf(c, { a: /^ab/ })).toEqual([1, 3]);
    expect(await idsOf(c, { a: { $regex: "^a\\.b" } })).toEqual([5]);
    expect(await idsOf(c, { a: { $regex: /^अ/ } })).toEqual([7]);
    expect(await idsOf(c, { a: { $not: /^ab/ } })).toEqual([2, 4, 5, 6, 7]);
  });

  test("a dotted path goes through arrays of documents and takes positions", async () => {
    const c = await filled({ a: [{ b: [{ c: 1 }] }] }, { a: [{ b: { c: 1 } }, 7] }, { a: [7, { b: { c: 2 } }] });
    expect(await idsOf(c, { "a.b.c": 1 })).toEqual([1, 2]);
    expect(await idsOf(c, { "a.1.b.c": 2 })).toEqual([3]);
    expect(await idsOf(c, { "a.0": 7 })).toEqual([3]);
    expect(await idsOf(c, { "a.1": { $exists: true } })).toEqual([2, 3]);
  });

  test("dates, object ids and bytes are found by value", async () => {
    const id = new ObjectId();
    const c = await filled({ a: new Date(1e12) }, { a: id }, { a: Buffer.from("kala") }, { a: id.toHexString() });
    expect(await idsOf(c, { a: new Date(1e12) })).toEqual([1]);
    expect(await idsOf(c, { a: new ObjectId(id.toHexString()) })).toEqual([2]);
    expect(await idsOf(c, { a: Buffer.from("kala") })).toEqual([3]);
  });

  test("zero equals minus zero, and whole numbers keep 53 bits", async () => {
    const c = await filled({ a: 0 }, { a: -0 }, { a: Number.MAX_SAFE_INTEGER }, { a: Number.MAX_SAFE_INTEGER - 1 });
    expect(await idsOf(c, { a: 0 })).toEqual([1, 2]);
    expect(await idsOf(c, { a: Number.MAX_SAFE_INTEGER })).toEqual([3]);
    expect((await c.findOne({ _id: 4 }))?.["a"]).toBe(Number.MAX_SAFE_INTEGER - 1);
  });

  test("names that JavaScript gives every object are missing fields", async () => {
    const c = await filled({ a: {} });
    expect(await idsOf(c, { "a.constructor": { $exists: true } })).toEqual([]);
    expect(await idsOf(c, { toString: null })).toEqual([1]);
  });
});
