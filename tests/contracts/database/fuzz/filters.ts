import { BSONRegExp } from "bson";
import type { Random } from "./random";
import { inner, MOST_ID, path, scalar, value, type Row } from "./values";

const RANGES = ["$gt", "$gte", "$lt", "$lte"];
const PREFIXES = ["^a", "^ab", "^B", "^é", "^a.*"];

/** What a path that is likely to be there is compared with. */
const wanted = (random: Random): unknown => (random.chance(0.8) ? scalar(random) : value(random, 1));

function operators(random: Random, plain: boolean): Row {
  const kind = random.int(plain ? 8 : 13);
  if (kind < 2) return { [random.pick(RANGES)]: scalar(random) };
  if (kind === 2) return { [random.pick(["$gt", "$gte"])]: random.int(3), [random.pick(["$lt", "$lte"])]: 1 + random.int(4) };
  if (kind === 3) return { $in: random.some(3, () => wanted(random)) };
  if (kind === 4) return { $nin: random.some(2, () => scalar(random)) };
  if (kind === 5) return { $ne: wanted(random) };
  if (kind === 6) return { $eq: wanted(random) };
  if (kind === 7) return { $not: { [random.pick(RANGES)]: scalar(random) } };
  if (kind === 8) return { $exists: random.chance(0.5) };
  if (kind === 9) return { $size: random.int(4) };
  if (kind === 10) return { $all: random.some(2, () => wanted(random)) };
  if (kind === 11) return { $elemMatch: random.chance(0.5) ? conditions(random, ["x", "y"]) : operators(random, true) };
  return { $not: operators(random, false) };
}

function condition(random: Random): unknown {
  const kind = random.int(10);
  if (kind < 4) return wanted(random);
  if (kind === 4) return random.chance(0.5) ? new BSONRegExp(random.pick(PREFIXES)) : { $regex: random.pick(PREFIXES) };
  return kind === 5 ? inner(random, 1) : operators(random, false);
}

const conditions = (random: Random, paths: readonly string[]): Row => Object.fromEntries(random.some(2, () => [random.pick(paths), condition(random)] as const, 1));

export function filter(random: Random, depth = 1): Row {
  const kind = random.int(10);
  if (depth > 0 && kind === 0) return { $or: random.some(3, () => filter(random, depth - 1), 1) };
  if (depth > 0 && kind === 1) return { $and: random.some(2, () => filter(random, depth - 1), 1), ...single(random) };
  if (depth > 0 && kind === 2) return { $nor: random.some(2, () => filter(random, depth - 1), 1) };
  return { ...single(random), ...(random.chance(0.4) ? single(random) : {}) };
}

const single = (random: Random): Row => ({ [path(random)]: condition(random) });

/** Finds at most one document, so that it does not matter which one is found first. */
export const oneRow = (random: Random): Row => ({ ...(random.chance(0.3) ? single(random) : {}), _id: random.int(MOST_ID) });
