import { CommandError, outsideDialect } from "../errors.ts";
import type { FieldFilter, Filter } from "../match/filter.ts";
import { testElement, testValue } from "../match/matches.ts";
import { valueAt } from "../values/path.ts";
import type { Doc, Value } from "../values/types.ts";
import type { Application, Change } from "./modification.ts";

/** Puts the position of the element that the filter found in the place of `$`. */
export function positioned(change: Change, doc: Doc, { filter, inserting }: Application): Change {
  const at = change.segments.indexOf("$");
  if (at === -1) return change;
  if (inserting) throw notFound();
  const base = change.segments.slice(0, at);
  const elements = valueAt(doc, base);
  if (!Array.isArray(elements)) throw notFound();
  const position = elements.findIndex(elementTest(filter, base.join(".")));
  if (meetsOtherArray(filter, doc, base.join("."))) throw outsideDialect("The positional $ with a condition on another array");
  if (position === -1) throw notFound();
  const segments = [...base, String(position), ...change.segments.slice(at + 1)];
  return { ...change, segments, path: segments.join(".") };
}

const notFound = (): CommandError => new CommandError(2, "The positional operator did not find the match needed from the query.");

/** The one condition of the filter on the elements; with more than one it is unclear which element is meant. */
function elementTest(filter: Filter, base: string): (element: Value) => boolean {
  const conditions = fieldsOf(filter).filter(({ path }) => path === base || path.startsWith(`${base}.`));
  const only = conditions[0];
  if (!only) throw notFound();
  if (conditions.length > 1 || !isTopLevel(filter, only)) throw outsideDialect("The positional $ with more than one condition on its array");
  const { test } = only;
  if (only.path === base) {
    if (test.op === "elemMatch") return (element) => testElement(test.filter, element);
    if (test.op === "elemMatchValue") return (element) => test.tests.every((inner) => testValue(inner, element));
    if (["eq", "in", "prefix", "lt", "lte", "gt", "gte"].includes(test.op)) return (element) => testValue(test, element);
    throw outsideDialect("The positional $ with this condition");
  }
  if (["not", "all", "exists", "size"].includes(test.op)) throw outsideDialect("The positional $ with this condition");
  const rest = only.segments.slice(base.split(".").length);
  const inner: Filter = { kind: "field", path: rest.join("."), segments: rest, test };
  return (element) => testElement(inner, element);
}

/** MongoDB leaves open which of several arrays gives the position. */
function meetsOtherArray(filter: Filter, doc: Doc, base: string): boolean {
  const others = fieldsOf(filter).filter(({ path }) => path !== base && !path.startsWith(`${base}.`));
  return others.some(({ segments }) => segments.some((_part, i) => Array.isArray(valueAt(doc, segments.slice(0, i + 1)))));
}

function fieldsOf(filter: Filter): FieldFilter[] {
  return filter.kind === "field" ? [filter] : filter.parts.flatMap(fieldsOf);
}

function isTopLevel(filter: Filter, field: FieldFilter): boolean {
  if (filter.kind === "field") return filter === field;
  return filter.kind === "and" && filter.parts.some((part) => isTopLevel(part, field));
}
