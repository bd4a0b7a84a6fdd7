import fc from "fast-check";
import { expect, test } from "vitest";
import { onEmbeddedEngine, type Rows } from "./engines";

const scalar = fc.constantFrom<unknown>(null, 0, 0, 1, 1, 2, 3, -1.5, "", "a", "ab", "b", true, new Date(1), new Date(2));
const few = fc.constantFrom<unknown>(0, 1, 2, "a");
const inner = fc.record({ x: few, y: few }, { requiredKeys: [] });
const value = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 2, arbitrary: fc.array(fc.oneof(few, scalar), { maxLength: 3 }) }, { weight: 1, arbitrary: inner }, { weight: 2, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: inner }, { weight: 1, arbitrary: scalar }), { maxLength: 3 }) });
/* Two arrays in one document would be refused by the compound indexes. */
const row = fc.oneof(fc.record({ a: value, b: scalar, c: scalar }, { requiredKeys: [] }), fc.record({ a: scalar, b: scalar, c: value }, { requiredKeys: [] }));

const bound = fc.constantFrom<unknown>(0, 1, 2, "a", "b", new Date(1), null);
const range = fc.tuple(fc.constantFrom("$gt", "$gte"), fc.constantFrom(-2, 0, 1), fc.constantFrom("$lt", "$lte"), fc.constantFrom(1, 2, 3)).map(([low, from, high, to]): object => ({ [low]: from, [high]: to }));
const single = fc.tuple(fc.constantFrom("$gt", "$gte", "$lt", "$lte", "$ne"), bound).map(([operator, to]): object => ({ [operator]: to }));
const condition = fc.oneof(scalar, range, single, fc.array(scalar, { maxLength: 3 }).map((values): object => ({ $in: values })), fc.constant(/^a/), inner, fc.array(scalar, { maxLength: 2 }), fc.boolean().map((wanted): object => ({ $exists: wanted })));
const simple = fc.tuple(fc.constantFrom("a", "b", "c", "a.x", "a.y"), condition).map(([name, wanted]): object => ({ [name]: wanted }));
const elements = fc.tuple(fc.constantFrom(0, 1, 2), bound).map(([x, y]): object => ({ a: { $elemMatch: { x, y: { $gte: y } } } }));
const pair = fc.oneof(
  fc.tuple(few, few).map(([x, y]): object => ({ "a.x": x, "a.y": y })),
  fc.tuple(fc.constantFrom("a", "a.x", "c"), range).map(([name, wanted]): object => ({ [name]: wanted })),
  fc.tuple(scalar, fc.oneof(range, single)).map(([b, c]): object => ({ b, c })),
);
const filter = fc.oneof({ weight: 4, arbitrary: fc.array(fc.oneof(simple, elements), { minLength: 1, maxLength: 2 }).map((parts): object => ({ $and: parts })) }, { weight: 2, arbitrary: pair }, { weight: 1, arbitrary: fc.tuple(simple, simple).map((parts): object => ({ $or: parts })) });
const sort = fc.constantFrom<Record<string, 1 | -1>>({ _id: 1 }, { _id: -1 }, { a: 1, _id: 1 }, { b: -1, _id: -1 }, { b: 1, c: -1, _id: 1 }, { c: -1, b: 1, _id: 1 }, { b: 1, "a.x": 1, _id: 1 });

/* Each on a collection of its own, so that no better index hides it. */
const INDEXES = [
  { key: { a: 1 } },
  { key: { b: 1, c: -1 } },
  { key: { b: -1, a: 1 }, sparse: true },
  { key: { "a.x": 1, b: 1 } },
  { key: { "a.x": 1, "a.y": -1 } },
  { key: { c: 1 }, partialFilterExpression: { b: { $gte: 1 } } },
  { key: { c: -1 }, partialFilterExpression: { a: { $exists: true } } },
] as const;

onEmbeddedEngine("the choice of an index never changes a result", ({ filled }) => {
  test("random filters and orders give the same with and without indexes", { timeout: 120_000 }, async () => {
    const rows = fc.sample(row, { numRuns: 150, seed: 7 });
    const plain = await filled(...rows);
    const indexed = await Promise.all(
      INDEXES.map(async ({ key, ...options }) => {
        const collection = await filled(...rows);
        await collection.createIndex(key, options);
        return collection;
      }),
    );
    const ids = async (collection: Rows, wanted: object, order: Record<string, 1 | -1>): Promise<unknown[]> => (await collection.find(wanted).sort(order).project({ _id: 1 }).batchSize(1_000).toArray()).map(({ _id }) => _id as unknown);
    const property = fc.asyncProperty(filter, sort, async (wanted, order) => {
      const [expected, ...found] = await Promise.all([plain, ...indexed].map((collection) => ids(collection, wanted, order)));
      for (const [i, one] of found.entries()) expect(one, JSON.stringify(INDEXES[i])).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("a document stays found by its indexes through random changes", async () => {
    const c = await filled(...fc.sample(row, { numRuns: 60, seed: 11 }));
    await c.createIndexes([{ key: { a: 1 } }, { key: { b: 1, c: 1 } }, { key: { c: 1 }, name: "partial", partialFilterExpression: { b: 1 } }]);
    for (const [i, next] of fc.sample(row, { numRuns: 120, seed: 12 }).entries()) await c.replaceOne({ _id: (i % 60) + 1 }, next);
    await c.deleteMany({ _id: { $gt: 50 } });
    const all = await c.find({}).toArray();
    for (const wanted of [0, 1, "a", null, true]) {
      const found = await c.find({ a: wanted }).toArray();
      const expected = all.filter(({ a }) => (Array.isArray(a) ? a.includes(wanted) : (a ?? null) === wanted));
      expect(found.map(({ _id }) => _id).sort()).toEqual(expected.map(({ _id }) => _id).sort());
      expect(await c.countDocuments({ b: 1, c: wanted })).toBe(all.filter((one) => one["b"] === 1 && (Array.isArray(one["c"]) ? one["c"].includes(wanted) : (one["c"] ?? null) === wanted)).length);
    }
  });
});
