import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { onEveryEngine } from "./engines";

const README = readFileSync(path.resolve(import.meta.dirname, "../../../app/database/README.md"), "utf8");

/** What the dialect's table has in code marks in this line, without its column "With". */
function namesIn(line: string, pattern: RegExp): string[] {
  const cells = README.split("\n").find((text) => text.startsWith(`| ${line} |`))?.split("|") ?? [];
  return [...new Set([...cells.slice(2).join(" ").matchAll(pattern)].map(([name]) => name))];
}

const OPERATORS = /\$[a-zA-Z]+/g;
const FILTERS: Record<string, unknown> = { $eq: 1, $ne: 1, $gt: 1, $gte: 1, $lt: 1, $lte: 1, $in: [1], $nin: [1], $exists: true, $size: 1, $all: [1], $elemMatch: { $gt: 1 }, $not: { $gt: 1 }, $regex: "^a" };
const BRANCHES: Record<string, unknown> = { $and: [{ a: 1 }], $or: [{ a: 1 }], $nor: [{ a: 1 }] };
const UPDATES: Record<string, object> = { $set: { s: 1 }, $unset: { u: "" }, $inc: { n: 1 }, $mul: { n: 2 }, $min: { n: 1 }, $max: { n: 1 }, $push: { l: 1 }, $addToSet: { l: 1 }, $pull: { l: 1 }, $setOnInsert: { i: 1 }, $each: { l: { $each: [1] } }, $slice: { l: { $each: [1], $slice: 2 } }, $position: { l: { $each: [1], $position: 0 } } };
const STAGES: Record<string, unknown> = { $match: {}, $sort: { a: 1 }, $skip: 0, $limit: 1, $group: { _id: null }, $unwind: "$a", $project: { a: 1 }, $addFields: { b: 1 }, $set: { b: 1 }, $count: "n" };
const EXPRESSIONS: Record<string, unknown> = { $literal: 1, $cond: [true, 1, 2], $ifNull: ["$a", 1], $eq: [1, 2], $ne: [1, 2], $gt: [1, 2], $gte: [1, 2], $lt: [1, 2], $lte: [1, 2], $add: [1, 2], $subtract: [1, 2], $multiply: [1, 2], $divide: [1, 2] };

onEveryEngine("each line of the dialect in the README is true", ({ db, filled }) => {
  test("filters", async () => {
    const c = await filled({ a: 1 });
    expect(namesIn("Filters", OPERATORS).sort()).toEqual([...Object.keys(FILTERS), ...Object.keys(BRANCHES)].sort());
    for (const [name, operand] of Object.entries(FILTERS)) await c.find({ a: { [name]: operand } } as object).toArray();
    for (const [name, operand] of Object.entries(BRANCHES)) await c.find({ [name]: operand } as object).toArray();
    for (const [position, expected] of [["a.0", 0], ["a", 1]] as const) expect(await c.countDocuments({ [position]: 1 } as object)).toBe(expected);
  });

  test("updates", async () => {
    const c = await filled({ n: 1, l: [1] });
    expect(namesIn("Updates", OPERATORS).sort()).toEqual(Object.keys(UPDATES).sort());
    for (const [name, fields] of Object.entries(UPDATES)) await c.updateOne({ _id: 1 }, { [["$each", "$slice", "$position"].includes(name) ? "$push" : name]: fields } as object);
    expect(await c.findOne({})).toMatchObject({ s: 1, n: 1, l: [1, 1, 1] });
  });

  test("pipelines, accumulators and expressions", async () => {
    const c = await filled({ a: 1 });
    expect(namesIn("Pipelines", OPERATORS).sort()).toEqual(Object.keys(STAGES).sort());
    for (const [name, spec] of Object.entries(STAGES)) await c.aggregate([{ [name]: spec }]).toArray();
    for (const name of namesIn("Accumulators", OPERATORS)) await c.aggregate([{ $group: { _id: null, x: { [name]: "$a" } } }]).toArray();
    expect(namesIn("Expressions", OPERATORS).filter((name) => !["$path", "$ROOT"].includes(name)).sort()).toEqual(Object.keys(EXPRESSIONS).sort());
    for (const [name, operand] of Object.entries(EXPRESSIONS)) await c.aggregate([{ $project: { x: { [name]: operand } } }]).toArray();
    expect(await c.aggregate([{ $project: { _id: 0, x: "$$ROOT", y: "$a" } }]).toArray()).toEqual([{ x: { _id: 1, a: 1 }, y: 1 }]);
  });

  test("what is ignored changes nothing", async () => {
    const c = await filled({ a: 1 }, { a: 2 });
    const options = { readConcern: { level: "majority" }, $readPreference: { mode: "primary" }, comment: "x", maxTimeMS: 5_000 };
    expect(await db().command({ count: c.collectionName, query: { a: 1 }, ...options })).toMatchObject({ n: 1 });
    expect(await db().command({ distinct: c.collectionName, key: "a", ...options })).toMatchObject({ values: [1, 2] });
    expect(await db().command({ insert: c.collectionName, documents: [{ _id: 3 }], writeConcern: { w: 1 }, comment: "x" })).toMatchObject({ n: 1 });
  });
});

test("the commands of the README are the commands of the engine", () => {
  const line = README.split("\n").find((text) => text.startsWith("| Commands |"))?.split("|")[2] ?? "";
  const source = readFileSync(path.resolve(import.meta.dirname, "../../../app/database/embedded/commands/run.ts"), "utf8");
  const table = /Object\.entries\(\{([\s\S]*?)\}\),/.exec(source)?.[1] ?? "";
  const known = [...table.matchAll(/^\s+(\w+)/gm)].map(([, name = ""]) => name).filter((name) => !["ismaster", "isMaster", "buildinfo", "findandmodify"].includes(name));
  expect(line.split(",").map((name) => name.trim()).sort()).toEqual(known.sort());
});
