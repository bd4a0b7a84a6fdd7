import type { Comparison, Filter, Test } from "../match/filter.ts";
import { RANK, rankOf, type Value } from "../values/types.ts";

/** What a filter says about a path for certain: each bound alone admits every value of a matching document. */
export type Bound = { kind: "points"; values: Value[] } | { kind: "range"; op: Comparison; value: Value } | { kind: "prefix"; prefix: string };

/** The bounds of every path that all matching documents must meet. */
export function boundsOf(filter: Filter, into = new Map<string, Bound[]>(), base = ""): Map<string, Bound[]> {
  if (filter.kind === "and") for (const part of filter.parts) boundsOf(part, into, base);
  if (filter.kind === "field") addTest(into, base + filter.path, filter.test);
  return into;
}

function addTest(into: Map<string, Bound[]>, path: string, test: Test): void {
  if (test.op === "all") for (const inner of test.tests) addTest(into, path, inner);
  if (test.op === "elemMatch") boundsOf(test.filter, into, `${path}.`);
  if (test.op === "elemMatchValue") for (const inner of test.tests) addTest(into, path, inner);
  const bound = boundOf(test);
  if (bound) into.set(path, [...(into.get(path) ?? []), bound]);
}

/** An array is found by its elements, so equality with a whole array gives no bound. */
function boundOf(test: Test): Bound | null {
  switch (test.op) {
    case "eq":
      return Array.isArray(test.value) ? null : { kind: "points", values: [test.value] };
    case "in":
      return test.prefixes.length > 0 || test.values.some(Array.isArray) ? null : { kind: "points", values: test.values };
    case "prefix":
      return { kind: "prefix", prefix: test.prefix };
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return rankOf(test.value) === RANK.null ? { kind: "points", values: [null] } : { kind: "range", op: test.op, value: test.value };
    default:
      return null;
  }
}
