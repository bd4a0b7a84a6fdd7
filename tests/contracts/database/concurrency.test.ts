import { expect, test } from "vitest";
import { onEveryEngine } from "./engines";

const many = <T>(count: number, run: (i: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> => Promise.allSettled(Array.from({ length: count }, (_, i) => run(i)));
const succeeded = (results: PromiseSettledResult<unknown>[]): number => results.filter(({ status }) => status === "fulfilled").length;

onEveryEngine("fifty writers at once", ({ filled }) => {
  test("exactly one of them gets a unique key", async () => {
    const c = await filled();
    await c.createIndex({ key: 1 }, { unique: true });
    for (let round = 0; round < 10; round++) {
      const results = await many(50, (i) => c.insertOne({ _id: `${round}-${i}`, key: round }));
      expect(succeeded(results)).toBe(1);
      for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject({ code: 11000 });
    }
    expect(await c.countDocuments()).toBe(10);
  });

  test("all of them get it where nothing is unique", async () => {
    const c = await filled();
    const results = await many(50, (i) => c.insertOne({ _id: i, key: "k" }));
    expect(succeeded(results)).toBe(50);
    await expect(c.createIndex({ key: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
  });

  test("exactly one of them wins a compare-and-set", async () => {
    const c = await filled({ version: 0, by: [] });
    for (let version = 0; version < 10; version++) {
      const results = await Promise.all(Array.from({ length: 50 }, (_, i) => c.updateOne({ _id: 1, version }, { $inc: { version: 1 }, $push: { by: i } as object })));
      expect(results.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
    }
    expect(await c.findOne({ _id: 1 })).toMatchObject({ version: 10 });
  });

  test("no increment is lost", async () => {
    const c = await filled({ n: 0 });
    await many(50, () => c.updateOne({ _id: 1 }, { $inc: { n: 1 } }));
    expect(await c.findOne({ _id: 1 })).toMatchObject({ n: 50 });
  });

  test("upserts of one key make one document", async () => {
    const c = await filled();
    await c.createIndex({ key: 1 }, { unique: true });
    const results = await many(50, () => c.updateOne({ key: "k" }, { $inc: { n: 1 } }, { upsert: true }));
    expect(await c.countDocuments()).toBe(1);
    expect(await c.findOne({})).toMatchObject({ n: succeeded(results) });
  });

  test("findOneAndUpdate hands every piece of work to one taker", async () => {
    const c = await filled(...Array.from({ length: 50 }, () => ({ taken: false })));
    await c.createIndex({ taken: 1 });
    const taken = await Promise.all(Array.from({ length: 60 }, () => c.findOneAndUpdate({ taken: false }, { $set: { taken: true } }, { sort: { _id: 1 } })));
    expect(new Set(taken.flatMap((one) => (one ? [one._id] : []))).size).toBe(50);
    expect(taken.filter((one) => one === null)).toHaveLength(10);
  });
});
