import type { FieldFilter, Filter, Test } from "../match/filter.ts";
import { testValue } from "../match/matches.ts";
import type { Index } from "../storage/catalog.ts";
import { rankOf, RANK, type Value } from "../values/types.ts";

/** Whether every document that the filter accepts is in the index. Says no when it cannot tell. */
export function isCovered(index: Index, filter: Filter): boolean {
  const known = conditions(filter);
  if (index.partial && !conditions(index.partial).every((wanted) => wanted !== null && known.some((given) => given !== null && implies(given, wanted)))) return false;
  return !index.sparse || known.some((given) => given !== null && index.fields.some(({ path }) => path === given.path && provesPresence(given.test)));
}

/** The conditions that hold together; null for one that is not about a single field. */
function conditions(filter: Filter): (FieldFilter | null)[] {
  if (filter.kind === "and") return filter.parts.flatMap(conditions);
  return [filter.kind === "field" ? filter : null];
}

function implies(given: FieldFilter, wanted: FieldFilter): boolean {
  if (given.path !== wanted.path) return false;
  if (wanted.test.op === "exists") return wanted.test.wanted && provesPresence(given.test);
  const values = pointsOf(given.test);
  if (values) return values.length > 0 && values.every((value) => !Array.isArray(value) && isPlain(wanted.test) && testValue(wanted.test, value));
  return impliesByRange(given.test, wanted.test);
}

function impliesByRange(given: Test, wanted: Test): boolean {
  if ((given.op === "gt" || given.op === "gte") && (wanted.op === "gt" || wanted.op === "gte")) return inside(given, wanted, "gt");
  if ((given.op === "lt" || given.op === "lte") && (wanted.op === "lt" || wanted.op === "lte")) return inside(given, wanted, "lt");
  return false;
}

function inside(given: { op: string; value: Value }, wanted: { op: "gt" | "gte" | "lt" | "lte"; value: Value }, strict: "gt" | "lt"): boolean {
  return testValue(wanted, given.value) || (given.op === strict && testValue({ op: `${strict}e`, value: wanted.value }, given.value));
}

const isPlain = (test: Test): boolean => ["eq", "in", "lt", "lte", "gt", "gte", "prefix"].includes(test.op);

function pointsOf(test: Test): Value[] | null {
  if (test.op === "eq") return [test.value];
  return test.op === "in" && test.prefixes.length === 0 ? test.values : null;
}

/** A condition that no missing field passes. */
function provesPresence(test: Test): boolean {
  if (test.op === "exists") return test.wanted;
  const values = pointsOf(test);
  if (values) return values.every((value) => rankOf(value) !== RANK.null);
  if ("value" in test) return rankOf(test.value) !== RANK.null;
  return test.op === "prefix" || test.op === "size" || test.op === "elemMatch" || test.op === "elemMatchValue";
}
