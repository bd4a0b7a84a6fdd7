import { filter, oneRow } from "./filters";
import { pipeline } from "./pipelines";
import type { Random } from "./random";
import { harmless, positional, update } from "./updates";
import { MOST_ID, path, row, type Row } from "./values";

/** One command on the collection, as a driver would send it. */
export interface Wish {
  command: Row;
  /** The order of the documents in the answer is part of it. */
  ordered: boolean;
  /** One statement may change several documents, so a refusal half-way leaves what it reached first. */
  many: boolean;
}

const COLLECTION = "c";
const wish = (command: Row, more: Partial<Wish> = {}): Wish => ({ command, ordered: false, many: false, ...more });

const INDEXES: Row[] = [
  { key: { a: 1 }, name: "a_1" },
  { key: { b: 1, n: -1 }, name: "b_1_n_-1" },
  { key: { "a.x": 1, b: 1 }, name: "a.x_1_b_1" },
  { key: { "d.x": 1, "d.y": -1 }, name: "d" },
  { key: { t: -1 }, name: "t_-1" },
  { key: { n: 1 }, name: "n_sparse", sparse: true },
  { key: { b: -1 }, name: "b_partial", partialFilterExpression: { n: { $gte: 3 } } },
  { key: { c: 1 }, name: "c_partial", partialFilterExpression: { b: { $exists: true } } },
  { key: { gone: 1 }, name: "gone_unique", unique: true, sparse: true },
  { key: { b: 1 }, name: "b_unique", unique: true, partialFilterExpression: { n: 5 } },
  { key: { b: 1, "a.x": 1 }, name: "b_ax_unique", unique: true, partialFilterExpression: { n: { $gt: 3 } } },
];

const names = INDEXES.map(({ name }) => name);
const sortOf = (random: Random): Row => ({ ...Object.fromEntries(random.some(2, () => [random.pick(["a", "b", "n", "t", "a.x", "d.y", "c"]), random.pick([1, -1])] as const)), _id: random.pick([1, -1]) });
const projectionOf = (random: Random): Row => random.pick<Row>([{ a: 1 }, { a: 1, "d.x": 1, _id: 0 }, { b: 0 }, { "a.x": 0, "d.y": 0 }, { _id: 0 }, { "a.x": 1 }, { "a.x.y": 1, n: 1 }, { _id: 0, t: 0 }, { _id: 1 }, { gone: 1 }]);

export const createIndex = (random: Random): Wish => wish({ createIndexes: COLLECTION, indexes: [random.pick(INDEXES)] });
export const insert = (random: Random, id = random.int(MOST_ID)): Wish => wish({ insert: COLLECTION, documents: [{ _id: id, ...row(random) }] });

function find(random: Random): Wish {
  const cut = random.chance(0.3) ? { skip: random.int(4), limit: random.int(6) } : {};
  return wish({ find: COLLECTION, filter: filter(random), sort: sortOf(random), ...cut, ...(random.chance(0.4) ? { projection: projectionOf(random) } : {}), batchSize: 1000 }, { ordered: true });
}

function updateOne(random: Random): Wish {
  if (random.chance(0.3)) {
    const { filter: q, update: u } = positional(random);
    return wish({ update: COLLECTION, updates: [{ q: { _id: random.int(MOST_ID), ...q }, u }] });
  }
  return wish({ update: COLLECTION, updates: [{ q: oneRow(random), u: update(random), ...(random.chance(0.4) ? { upsert: true } : {}) }] });
}

/** The new document's _id must be known to all engines. */
function upsert(random: Random): Wish {
  const q = { gone: random.int(5), n: random.int(6), ...(random.chance(0.5) ? { "a.x": random.int(4) } : {}), ...(random.chance(0.5) ? { b: { $gt: 100 } } : {}) };
  const u = { $setOnInsert: { _id: random.int(MOST_ID) }, ...(random.chance(0.5) ? { $inc: { c: 1 } } : { $push: { t: random.int(4) } }) };
  return wish({ update: COLLECTION, updates: [{ q, u, upsert: true, multi: true }] }, { many: true });
}

function findAndModify(random: Random): Wish {
  const shape = { query: random.chance(0.5) ? oneRow(random) : filter(random), sort: sortOf(random), ...(random.chance(0.3) ? { fields: projectionOf(random) } : {}) };
  if (random.chance(0.2)) return wish({ findAndModify: COLLECTION, ...shape, remove: true });
  const upserting = random.chance(0.2) ? { query: { _id: random.int(MOST_ID) }, upsert: true } : {};
  return wish({ findAndModify: COLLECTION, ...shape, ...upserting, update: update(random), new: random.chance(0.5) });
}

/** A command of the dialect whose answer does not depend on an order that MongoDB leaves open. */
export function wishOf(random: Random): Wish {
  const kind = random.int(100);
  if (kind < 30) return find(random);
  if (kind < 50) return updateOne(random);
  if (kind < 55) return wish({ update: COLLECTION, updates: [{ q: filter(random), u: harmless(random), multi: true }] }, { many: true });
  if (kind < 58) return upsert(random);
  if (kind < 66) return findAndModify(random);
  if (kind < 74) return insert(random);
  if (kind < 76) return wish({ delete: COLLECTION, deletes: [{ q: random.chance(0.3) ? filter(random) : oneRow(random), limit: 0 }] }, { many: true });
  if (kind < 88) return wish({ aggregate: COLLECTION, pipeline: pipeline(random), cursor: { batchSize: 1000 } }, { ordered: true });
  if (kind < 92) return wish({ count: COLLECTION, query: filter(random), ...(random.chance(0.3) ? { skip: random.int(3), limit: random.int(5) } : {}) });
  if (kind < 96) return wish({ distinct: COLLECTION, key: path(random), query: filter(random) });
  return kind < 99 ? createIndex(random) : wish({ dropIndexes: COLLECTION, index: random.pick(names) });
}
