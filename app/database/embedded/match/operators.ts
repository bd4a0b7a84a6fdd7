import { BSONRegExp } from "bson";
import { CommandError, outsideDialect } from "../errors.ts";
import { isDoc, rankOf, RANK, type Value } from "../values/types.ts";
import type { Comparison, Test } from "./filter.ts";
import { isOperators, parseFilter, parseOperators } from "./parse.ts";
import { parsePrefix } from "./prefix.ts";

/** One operator of a field condition, such as `$gte: 5`. */
export function parseOperator(name: string, operand: Value): Test {
  switch (name) {
    case "$eq":
      return { op: "eq", value: plain(operand) };
    case "$ne":
      return { op: "not", tests: [{ op: "eq", value: plain(operand) }] };
    case "$lt":
    case "$lte":
    case "$gt":
    case "$gte":
      return parseComparison(name.slice(1) as Comparison, operand);
    case "$in":
      return parseIn(name, operand);
    case "$nin":
      return { op: "not", tests: [parseIn(name, operand)] };
    case "$exists":
      return { op: "exists", wanted: parseSwitch(operand) };
    case "$size":
      return { op: "size", length: parseLength(operand) };
    case "$regex":
      return { op: "prefix", prefix: parsePrefix(operand) };
    case "$all":
      return { op: "all", tests: list(name, operand).map(parseAllElement) };
    case "$not":
      return { op: "not", tests: parseNot(operand) };
    case "$elemMatch":
      return parseElemMatch(operand);
    default:
      throw outsideDialect(`The query operator ${name}`);
  }
}

function parseComparison(op: Comparison, operand: Value): Test {
  const value = plain(operand);
  const rank = rankOf(value);
  if (rank === RANK.array || rank === RANK.document) throw outsideDialect(`$${op} with a document or an array`);
  return { op, value };
}

function parseIn(name: string, operand: Value): Test {
  const values = list(name, operand);
  const patterns = values.filter((value) => value instanceof BSONRegExp);
  return { op: "in", values: values.filter((value) => !(value instanceof BSONRegExp)).map(plain), prefixes: patterns.map(parsePrefix) };
}

function parseAllElement(element: Value): Test {
  if (!isOperators(element)) return { op: "eq", value: plain(element) };
  if (Object.keys(element).join() !== "$elemMatch") throw outsideDialect("An operator other than $elemMatch inside $all");
  return parseElemMatch(element["$elemMatch"]);
}

function parseNot(operand: Value): Test[] {
  if (operand instanceof BSONRegExp) return [{ op: "prefix", prefix: parsePrefix(operand) }];
  if (!isOperators(operand)) throw new CommandError(2, "$not needs a document of operators or a pattern");
  return parseOperators(operand);
}

function parseElemMatch(operand: Value): Test {
  if (!isDoc(operand)) throw new CommandError(2, "$elemMatch needs an object");
  const first = Object.keys(operand)[0] ?? "";
  if (!first.startsWith("$") || ["$and", "$or", "$nor"].includes(first)) return { op: "elemMatch", filter: parseFilter(operand) };
  const tests = parseOperators(operand);
  if (tests.some(({ op }) => op === "exists" || op === "size" || op === "all" || op.startsWith("elemMatch"))) throw outsideDialect("Such an operator in $elemMatch on plain values");
  return { op: "elemMatchValue", tests };
}

/** A value to compare with. No document holds patterns or names with $, so these are taken for mistakes. */
export function plain(value: Value): Value {
  if (rankOf(value) === RANK.pattern) throw outsideDialect("Equality with a regular expression");
  if (Array.isArray(value)) value.forEach(plain);
  if (isDoc(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith("$")) throw outsideDialect(`Equality with a document that has ${name}`);
      plain(inner);
    }
  }
  return value;
}

function list(name: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw new CommandError(2, `${name} needs an array`);
  return operand;
}

function parseSwitch(operand: Value): boolean {
  if (typeof operand === "boolean" || typeof operand === "number") return Boolean(operand);
  throw outsideDialect("$exists with something else than true or false");
}

function parseLength(operand: Value): number {
  if (typeof operand !== "number" || !Number.isInteger(operand) || operand < 0) throw new CommandError(2, "$size needs a whole number of 0 or more");
  return operand;
}
