import { expect, test } from "vitest";
import { times } from "../../../support/size";
import { onEmbeddedEngine } from "../engines";
import { ACCUMULATORS, COMMANDS, EXPRESSIONS, OPTIONS, QUERY, STAGES, UPDATE, VARIABLES } from "./outside";

type Command = Record<string, unknown>;
const OUTSIDE = [9, 59, 115];
const OPERANDS: unknown[] = [1, "a", true, null, ["$a", 1], { x: 1 }, { $gte: 1 }];

/** Wherever a filter may stand in a command. */
const withFilter = (c: string, q: object): Command[] => [
  { find: c, filter: q },
  { aggregate: c, pipeline: [{ $match: q }], cursor: {} },
  { aggregate: c, pipeline: [{ $limit: 5 }, { $match: q }], cursor: {} },
  { count: c, query: q },
  { distinct: c, key: "a", query: q },
  { update: c, updates: [{ q, u: { $set: { a: 9 } }, upsert: true, multi: true }] },
  { delete: c, deletes: [{ q, limit: 0 }] },
  { findAndModify: c, query: q, update: { $set: { a: 9 } }, upsert: true },
  { findAndModify: c, query: q, remove: true },
  { createIndexes: c, indexes: [{ key: { p: 1 }, name: "p", partialFilterExpression: q }] },
];

const filters = (name: string, operand: unknown): object[] => [
  { [name]: operand },
  { a: { [name]: operand } },
  { "a.b": { [name]: operand } },
  { $and: [{ a: 1 }, { [name]: operand }] },
  { $or: [{ a: { [name]: operand } }, { b: 2 }] },
  { $nor: [{ [name]: operand }] },
  { a: { $not: { [name]: operand } } },
  { a: { $elemMatch: { [name]: operand } } },
  { a: { $elemMatch: { b: { [name]: operand } } } },
  { a: { $all: [{ $elemMatch: { b: { [name]: operand } } }] } },
  { a: { $in: [{ [name]: operand }] } },
  { a: { b: { [name]: operand } } },
];

const withUpdate = (c: string, u: unknown): Command[] => [
  { update: c, updates: [{ q: { _id: 1 }, u }] },
  { update: c, updates: [{ q: { _id: 99 }, u, upsert: true }] },
  { findAndModify: c, query: { _id: 1 }, update: u },
];

const updates = (name: string, operand: unknown): unknown[] => [
  { [name]: { a: operand } },
  { $set: { b: 1 }, [name]: { a: operand } },
  { $push: { a: { $each: [1], [`${name}X`]: operand } } },
  { $pull: { a: { [`${name}X`]: operand } } },
  [{ [name]: { a: operand } }],
];

const expressions = (c: string, source: unknown): Command[] =>
  [
    [{ $project: { x: source } }],
    [{ $addFields: { x: source } }],
    [{ $set: { x: { $ifNull: [source, 1] } } }],
    [{ $project: { x: { $cond: [{ $eq: [source, 1] }, 1, { $add: [1, source] }] } } }],
    [{ $project: { x: [1, source] } }],
    [{ $group: { _id: source } }],
    [{ $group: { _id: { k: source } } }],
    [{ $group: { _id: null, x: { $sum: source } } }],
    [{ $group: { _id: null, x: { $push: { k: source } } } }],
    [{ $match: { $expr: source } }],
  ].map((pipeline) => ({ aggregate: c, pipeline, cursor: {} }));

onEmbeddedEngine("every name of MongoDB outside the dialect is refused and changes nothing", ({ db, filled }) => {
  /** On documents and on none, because a refusal does not wait for a document that it concerns. */
  async function refused(commandsOn: (collection: string) => Command[]): Promise<void> {
    const full = await filled({ a: 1, b: 2 }, { a: [{ b: 1 }, 2] }, { a: { b: 3 } });
    const before = await full.find({}).toArray();
    const wrong: string[] = [];
    for (const command of [...commandsOn(full.collectionName), ...commandsOn("none")]) {
      const answer = (await db().command(command).catch((error: { code: number }) => ({ code: error.code }))) as { code?: number; writeErrors?: { code: number }[] };
      if (!OUTSIDE.includes(answer.code ?? answer.writeErrors?.[0]?.code ?? 0)) wrong.push(`${JSON.stringify(command)}: ${JSON.stringify(answer)}`);
    }
    expect(wrong).toEqual([]);
    expect(await full.find({}).toArray()).toEqual(before);
    expect(await full.listIndexes().toArray()).toHaveLength(1);
    expect(await db().collection("none").countDocuments()).toBe(0);
  }

  test("query operators, in every place of a filter and of a command", async () => {
    await refused((c) => QUERY.flatMap((name, i) => filters(name, OPERANDS[i % OPERANDS.length]).flatMap((filter, j) => withFilter(c, filter).filter((_, k) => (i + j + k) % times(6, 1) === 0))));
  });

  test("update operators, modifiers and array paths", async () => {
    await refused((c) => [...UPDATE, ...QUERY].flatMap((name, i) => updates(name, OPERANDS[i % OPERANDS.length]).flatMap((update) => withUpdate(c, update))));
    await refused((c) => ["a.$[]", "a.$[].b", "a.$[x].b", "a.$.$", "$[]"].flatMap((path) => withUpdate(c, { $set: { [path]: 1 } })));
  });

  test("stages and accumulators", async () => {
    await refused((c) => STAGES.flatMap((name, i) => [[{ [name]: OPERANDS[i % OPERANDS.length] }], [{ $match: {} }, { [name]: {} }]].map((pipeline) => ({ aggregate: c, pipeline, cursor: {} }))));
    await refused((c) => ACCUMULATORS.flatMap((name) => ["$a", {}, { n: 1, input: "$a" }].map((operand) => ({ aggregate: c, pipeline: [{ $group: { _id: "$b", x: { [name]: operand } } }], cursor: {} }))));
  });

  test("expressions and variables, in every place of a pipeline", async () => {
    await refused((c) => EXPRESSIONS.flatMap((name, i) => expressions(c, { [name]: OPERANDS[i % OPERANDS.length] })));
    await refused((c) => VARIABLES.flatMap((name) => expressions(c, name)));
  });

  test("projections, orders and index kinds", async () => {
    const projections = [{ a: { $slice: 1 } }, { a: { $elemMatch: { b: 1 } } }, { "a.$": 1 }, { a: { $meta: "textScore" } }, { a: "$b" }, { a: { $add: [1, 2] } }];
    await refused((c) => projections.flatMap((projection): Command[] => [{ find: c, projection }, { findAndModify: c, query: { _id: 1 }, update: { $set: { a: 9 } }, fields: projection }]));
    await refused((c) => [{ a: { $meta: "textScore" } }, { $natural: 1 }, { a: 2 }, { a: "asc" }, { "a.0": 1 }].flatMap((sort): Command[] => [{ find: c, sort }, { aggregate: c, pipeline: [{ $sort: sort }], cursor: {} }, { findAndModify: c, query: {}, sort, remove: true }]));
    await refused((c) => ["text", "2d", "2dsphere", "hashed", "wildcard", 2].map((kind) => ({ createIndexes: c, indexes: [{ key: { a: kind }, name: "x" }] })));
    await refused((c) => ["collation", "wildcardProjection", "weights", "default_language", "hidden", "storageEngine", "bits", "min", "max", "bucketSize", "prepareUnique"].map((option) => ({ createIndexes: c, indexes: [{ key: { a: 1 }, name: "x", [option]: { x: 1 } }] })));
  });

  test("commands and their options", async () => {
    await refused((c) => COMMANDS.map((name) => ({ [name]: c })));
    const rest: Record<string, Command> = { aggregate: { pipeline: [], cursor: {} }, distinct: { key: "a" }, update: { updates: [{ q: {}, u: { $set: { a: 9 } } }] }, delete: { deletes: [{ q: {}, limit: 0 }] }, findAndModify: { query: {}, remove: true } };
    await refused((c) => OPTIONS.map(([command, option, value]) => ({ [command]: c, ...rest[command], [option]: value })));
    const lines = [{ q: {}, u: { $set: { a: 9 } }, collation: { locale: "hi" } }, { q: {}, u: { $set: { "a.$[x]": 9 } }, arrayFilters: [{ x: 1 }] }, { q: {}, u: { $set: { a: 9 } }, sort: { a: 1 } }, { q: {}, u: { $set: { a: 9 } }, c: { x: 1 } }];
    await refused((c) => [...lines.map((line) => ({ update: c, updates: [line] })), { delete: c, deletes: [{ q: {}, limit: 0, collation: { locale: "hi" } }] }]);
  });
});
