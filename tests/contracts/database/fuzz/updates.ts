import type { Random } from "./random";
import { row, scalar, value, type Row } from "./values";

const PATHS = ["a", "b", "c", "n", "a.x", "a.y.x", "c.x", "gone", "new.x", "d.0.y", "t.1", "t.5", "a.1"];
const LISTS = ["t", "t", "d", "a", "c", "list", "new.list"];
const TARGETS: [string, (random: Random) => Row][] = [
  ["t.$", (random) => ({ t: random.chance(0.5) ? random.int(4) : { $gte: random.int(4) } })],
  ["d.$.y", (random) => (random.chance(0.5) ? { "d.x": random.int(4) } : { d: { $elemMatch: { x: random.int(4), y: { $lt: 3 } } } })],
  ["d.$", (random) => ({ "d.y": { $in: [random.int(3), 7] } })],
];

/** One operator with its field. */
function change(random: Random): [string, string, unknown] {
  const kind = random.int(12);
  const path = random.pick(PATHS);
  const list = random.pick(LISTS);
  if (kind < 3) return ["$set", path, value(random)];
  if (kind === 3) return ["$unset", path, ""];
  if (kind === 4) return ["$inc", random.chance(0.7) ? "n" : path, random.pick([1, -1, 2.5, 100])];
  if (kind === 5) return ["$mul", random.chance(0.7) ? "n" : path, random.pick([2, 0, -3, 0.5])];
  if (kind === 6) return [random.pick(["$min", "$max"]), path, scalar(random)];
  if (kind === 7) return ["$push", list, random.chance(0.5) ? value(random, 1) : pushed(random)];
  if (kind === 8) return ["$addToSet", list, random.chance(0.5) ? value(random, 1) : { $each: random.some(3, () => random.int(4)) }];
  if (kind === 9) return ["$pull", list, pulled(random)];
  if (kind === 10) return ["$setOnInsert", path, value(random, 1)];
  return ["$push", "t", random.int(4)];
}

const pushed = (random: Random): Row => ({
  $each: random.some(3, () => value(random, 1)),
  ...(random.chance(0.5) ? { $slice: random.int(5) - 2 } : {}),
  ...(random.chance(0.5) ? { $position: random.int(5) - 2 } : {}),
});

const pulled = (random: Random): unknown => random.pick([random.int(4), scalar(random), { $gte: random.int(3) }, { $in: [0, random.int(4)] }, { x: random.int(4) }, { x: { $ne: 1 }, y: random.int(3) }, [1, 2]]);

function gather(changes: [string, string, unknown][]): Row {
  const update: Record<string, Row> = {};
  for (const [operator, path, operand] of changes) update[operator] = { ...update[operator], [path]: operand };
  return update;
}

export function update(random: Random): Row {
  return random.chance(0.12) ? row(random) : gather(random.some(3, () => change(random), 1));
}

/** A change of the element that the filter finds. */
export function positional(random: Random): { filter: Row; update: Row } {
  const [path, filterOf] = random.pick(TARGETS);
  return { filter: filterOf(random), update: random.chance(0.5) ? { $set: { [path]: scalar(random) } } : { $inc: { [path]: 1 } } };
}

/** Changes that no document refuses, so that it does not matter in which order documents are met. */
export const harmless = (random: Random): Row => gather(random.some(2, (): [string, string, unknown] => random.pick([["$set", "b", scalar(random)], ["$unset", random.pick(["a.x", "c", "t.0"]), ""], [random.pick(["$min", "$max"]), "n", random.int(5)], ["$set", "gone", value(random, 1)]]), 1));
