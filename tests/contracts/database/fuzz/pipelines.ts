import { filter } from "./filters";
import type { Random } from "./random";
import { scalar, type Row } from "./values";

const PATHS = ["$a", "$b", "$n", "$t", "$d", "$a.x", "$d.y", "$gone", "$_id"];
const COMPARISONS = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte"];

const operand = (random: Random): unknown => (random.chance(0.6) ? random.pick(PATHS) : { $literal: scalar(random) });
const numeric = (random: Random): unknown => (random.chance(0.6) ? "$n" : random.pick([1, 2, -3, 0.5, "$gone"]));

export function expression(random: Random): unknown {
  const kind = random.int(8);
  if (kind < 2) return random.pick(PATHS);
  if (kind === 2) return { [random.pick(["$add", "$multiply"])]: [numeric(random), numeric(random)] };
  if (kind === 3) return { [random.pick(["$subtract", "$divide"])]: [numeric(random), random.pick([1, 2, 4])] };
  if (kind === 4) return { [random.pick(COMPARISONS)]: [operand(random), operand(random)] };
  if (kind === 5) return { $ifNull: [operand(random), operand(random)] };
  if (kind === 6) return { $cond: [{ [random.pick(COMPARISONS)]: [operand(random), operand(random)] }, operand(random), random.chance(0.5) ? "$n" : [operand(random)]] };
  return { $literal: scalar(random) };
}

const accumulator = (random: Random): Row => ({ [random.pick(["$sum", "$avg", "$min", "$max", "$first", "$last", "$push"])]: random.chance(0.7) ? random.pick(PATHS) : expression(random) });

/** Its groups come in any order, so what follows only looks at each of them. */
function group(random: Random): Row {
  const id = random.pick<unknown>([null, "$b", "$n", "$t", "$a.x", { n: "$n", b: "$b" }]);
  return { $group: { _id: id, one: accumulator(random), two: accumulator(random), count: { $sum: 1 } } };
}

function project(random: Random): Row {
  const id = random.chance(0.3) ? { _id: 0 } : {};
  const kind = random.int(3);
  if (kind === 0) return { $project: { ...id, [random.pick(["a", "c.x", "d"])]: 0, b: 0 } };
  if (kind === 1) return { $project: { ...id, a: 1, "d.x": 1 } };
  return { $project: { ...id, b: 1, computed: expression(random), ...(random.chance(0.5) ? { second: expression(random) } : {}) } };
}

/** Begins with an order that leaves no choice, unless nothing depends on it. */
export function pipeline(random: Random): Row[] {
  const order = { $sort: { ...(random.chance(0.5) ? { [random.pick(["n", "a", "b", "a.x"])]: random.pick([1, -1]) } : {}), _id: 1 } };
  const start = [...(random.chance(0.6) ? [{ $match: filter(random) }] : []), order];
  const middle = random.some(2, (): Row => {
    const kind = random.int(5);
    if (kind === 0) return { $unwind: random.chance(0.5) ? random.pick(["$t", "$d", "$a"]) : { path: random.pick(["$t", "$d", "$a.x"]), preserveNullAndEmptyArrays: random.chance(0.5) } };
    if (kind === 1) return { [random.pick(["$addFields", "$set"])]: { computed: expression(random), [random.pick(["b", "n", "other"])]: expression(random) } };
    if (kind === 2) return { $match: filter(random) };
    return kind === 3 ? { $skip: random.int(4) } : { $limit: 1 + random.int(12) };
  });
  const kind = random.int(4);
  const end = kind === 0 ? [group(random)] : kind === 1 ? [project(random)] : kind === 2 ? [{ $count: "many" }] : [];
  return [...start, ...middle, ...end];
}
