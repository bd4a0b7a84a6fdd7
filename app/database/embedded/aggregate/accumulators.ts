import { outsideDialect } from "../errors.ts";
import { exact } from "../update/arithmetic.ts";
import { compare } from "../values/order.ts";
import type { Value } from "../values/types.ts";

/** Takes the values of a group one by one, in order. */
export interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

export function accumulator(name: string): () => Accumulator {
  const make = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
  if (!make) throw outsideDialect(`The accumulator ${name}`);
  return make;
}

const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: () => total((sum) => sum),
  $avg: () => total((sum, count) => (count === 0 ? null : sum / count)),
  $min: () => extreme((order) => order < 0),
  $max: () => extreme((order) => order > 0),
  $first: () => pick((all) => all),
  $last: () => pick(() => false),
  $push: () => {
    const values: Value[] = [];
    return { add: (value) => void (value === undefined || values.push(value)), result: () => values };
  },
};

/** Only numbers count; fractions are added with their rounding errors carried along. */
function total(finish: (sum: number, count: number) => Value): Accumulator {
  let sum = 0;
  let carried = 0;
  let count = 0;
  return {
    add: (value) => {
      if (typeof value !== "number") return;
      const next = exact(sum + value, sum, value);
      const lost = Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      if (Number.isFinite(lost)) carried += lost;
      sum = next;
      count += 1;
    },
    result: () => finish(sum + carried, count),
  };
}

function extreme(better: (order: number) => boolean): Accumulator {
  let best: Value = null;
  return {
    add: (value) => {
      if (value === null || value === undefined) return;
      if (best === null || better(compare(value, best))) best = value;
    },
    result: () => best,
  };
}

function pick(keep: (found: boolean) => boolean): Accumulator {
  let found = false;
  let value: Value = null;
  return {
    add: (next) => {
      if (!keep(found)) value = next ?? null;
      found = true;
    },
    result: () => value,
  };
}
