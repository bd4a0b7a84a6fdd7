import { CommandError, outsideDialect } from "../errors.ts";
import { matches } from "../match/matches.ts";
import { parseFilter } from "../match/parse.ts";
import { parseSort, sorted } from "../query/sort.ts";
import { segments, valueAt } from "../values/path.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import { parseGroup } from "./group.ts";
import { parseAddFields, parseProject } from "./reshape.ts";
import type { Stage } from "./stage.ts";

/** Compiles one stage such as `{ $limit: 5 }`. */
export function parseStage(source: Value): Stage {
  const [name, ...others] = isDoc(source) ? Object.keys(source) : [];
  if (!name || others.length > 0) throw new CommandError(2, "A pipeline stage must have exactly one field");
  return parseNamed(name, (source as Doc)[name]);
}

function parseNamed(name: string, spec: Value): Stage {
  switch (name) {
    case "$match": {
      const filter = parseFilter(document(name, spec));
      return (docs) => docs.filter((doc) => matches(filter, doc));
    }
    case "$sort": {
      const sort = parseSort(document(name, spec));
      return (docs) => sorted(docs, (doc) => doc, sort);
    }
    case "$skip":
    case "$limit": {
      const count = whole(name, spec);
      return name === "$skip" ? (docs) => docs.slice(count) : (docs) => docs.slice(0, count);
    }
    case "$count":
      return parseCount(spec);
    case "$group":
      return parseGroup(spec);
    case "$unwind":
      return parseUnwind(spec);
    case "$project":
      return parseProject(document(name, spec));
    case "$addFields":
    case "$set":
      return parseAddFields(document(name, spec));
    default:
      throw outsideDialect(`The stage ${name}`);
  }
}

function document(name: string, spec: Value): Doc {
  if (!isDoc(spec)) throw new CommandError(2, `${name} needs a document`);
  return spec;
}

function whole(name: string, spec: Value): number {
  if (typeof spec !== "number" || !Number.isInteger(spec) || spec < (name === "$limit" ? 1 : 0)) throw new CommandError(2, `${name} needs a positive whole number`);
  return spec;
}

function parseCount(spec: Value): Stage {
  if (typeof spec !== "string" || spec === "" || /[.$]/.test(spec)) throw new CommandError(2, "$count needs the name of a field");
  return (docs) => (docs.length === 0 ? [] : [{ [spec]: docs.length }]);
}

/** One document per element; a value that is no array counts as its own single element. */
function parseUnwind(spec: Value): Stage {
  const { path, preserveNullAndEmptyArrays: keep = false, ...others }: Doc = isDoc(spec) ? spec : { path: spec };
  if (typeof path !== "string" || !path.startsWith("$") || path.startsWith("$$")) throw new CommandError(2, "$unwind needs a path beginning with $");
  if (Object.keys(others).length > 0 || typeof keep !== "boolean") throw outsideDialect("This option of $unwind");
  const parts = segments(path.slice(1));
  return (docs) => docs.flatMap((doc) => unwound(doc, parts, keep));
}

function unwound(doc: Doc, parts: readonly string[], keep: boolean): Doc[] {
  const value = valueAt(doc, parts);
  if (Array.isArray(value) && value.length > 0) return value.map((element) => withValue(doc, parts, element));
  if (Array.isArray(value)) return keep ? [withValue(doc, parts, undefined)] : [];
  return value !== null && value !== undefined ? [doc] : keep ? [doc] : [];
}

function withValue(doc: Doc, [name = "", ...rest]: readonly string[], value: Value): Doc {
  const copy = { ...doc };
  const inner = rest.length === 0 ? value : withValue(copy[name] as Doc, rest, value);
  if (inner === undefined) delete copy[name];
  else copy[name] = inner;
  return copy;
}
