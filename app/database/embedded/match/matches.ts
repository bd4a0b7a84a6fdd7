import { outsideDialect } from "../errors.ts";
import { compare, equal } from "../values/order.ts";
import { someLeaf } from "../values/path.ts";
import { isDoc, rankOf, RANK, type Doc, type Value } from "../values/types.ts";
import type { FieldFilter, Filter, Test } from "./filter.ts";

/** Whether a document passes a compiled filter. */
export function matches(filter: Filter, doc: Doc): boolean {
  switch (filter.kind) {
    case "and":
      return filter.parts.every((part) => matches(part, doc));
    case "or":
      return filter.parts.some((part) => matches(part, doc));
    case "nor":
      return !filter.parts.some((part) => matches(part, doc));
    case "field":
      return testField(filter, filter.test, doc);
  }
}

function testField(field: FieldFilter, test: Test, doc: Doc): boolean {
  switch (test.op) {
    case "not":
      return !test.tests.every((inner) => testField(field, inner, doc));
    case "all":
      return test.tests.length > 0 && test.tests.every((inner) => testField(field, inner, doc));
    case "exists":
      return someLeaf(doc, field.segments, (leaf) => leaf !== undefined) === test.wanted;
    default:
      return someLeaf(doc, field.segments, (leaf) => testLeaf(test, leaf));
  }
}

function testLeaf(test: Test, leaf: Value): boolean {
  switch (test.op) {
    case "size":
      return Array.isArray(leaf) && leaf.length === test.length;
    case "elemMatch":
      return Array.isArray(leaf) && leaf.some((element) => testElement(test.filter, element));
    case "elemMatchValue":
      return Array.isArray(leaf) && leaf.some((element) => test.tests.every((inner) => testValue(inner, element)));
    default:
      return testValue(test, leaf) || (Array.isArray(leaf) && leaf.some((element) => testValue(test, element)));
  }
}

/** $elemMatch reads an array inside the array as a document with the names 0, 1, 2. */
export function testElement(filter: Filter, element: Value): boolean {
  if (Array.isArray(element)) return matches(filter, { ...element } as unknown as Doc);
  return isDoc(element) && matches(filter, element);
}

/** A condition on exactly this value, without looking into it. */
export function testValue(test: Test, value: Value): boolean {
  switch (test.op) {
    case "eq":
      return equal(value, test.value);
    case "in":
      return test.values.some((wanted) => equal(value, wanted)) || test.prefixes.some((prefix) => startsWith(value, prefix));
    case "prefix":
      return startsWith(value, test.prefix);
    case "not":
      return !test.tests.every((inner) => testValue(inner, value));
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return testOrder(test.op, value, test.value);
    default:
      throw outsideDialect(`This use of ${test.op}`);
  }
}

const startsWith = (value: Value, prefix: string): boolean => typeof value === "string" && value.startsWith(prefix);

/** Values of another type never compare; NaN only equals itself. */
function testOrder(op: "lt" | "lte" | "gt" | "gte", value: Value, bound: Value): boolean {
  if (rankOf(value) !== rankOf(bound)) return false;
  if (rankOf(value) === RANK.null || Number.isNaN(value) || Number.isNaN(bound)) return (op === "lte" || op === "gte") && equal(value, bound);
  const order = compare(value, bound);
  return op === "lt" ? order < 0 : op === "lte" ? order <= 0 : op === "gt" ? order > 0 : order >= 0;
}
