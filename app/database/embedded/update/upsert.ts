import { ObjectId } from "bson";
import { CommandError, outsideDialect } from "../errors.ts";
import type { FieldFilter, Filter } from "../match/filter.ts";
import type { Doc, Value } from "../values/types.ts";
import { applyUpdate } from "./apply.ts";
import type { Update } from "./modification.ts";
import { placeOf, write } from "./reach.ts";

/** The document that an upsert inserts: the equalities of the filter, then the update, _id first. */
export function upserted(filter: Filter, update: Update): Doc {
  const equalities = equalitiesOf(filter).filter(({ path }) => update.kind === "changes" || path === "_id");
  if (conditionsOf(filter).some(({ path }) => path.startsWith("_id."))) throw outsideDialect("An upsert with a condition inside _id");
  const seed: Doc = {};
  for (const { path, segments, value } of equalities) {
    if (clashes(path, equalities)) throw new CommandError(54, `Cannot infer query fields to set, path '${path}' is matched twice`);
    const place = placeOf(seed, segments, true);
    if (place) write(place, structuredCloneOf(value));
  }
  const { _id = new ObjectId(), ...rest } = applyUpdate(update, seed, { inserting: true, filter });
  return { _id, ...rest };
}

function conditionsOf(filter: Filter): FieldFilter[] {
  return filter.kind === "field" ? [filter] : filter.parts.flatMap(conditionsOf);
}

interface Equality {
  path: string;
  segments: readonly string[];
  value: Value;
}

function equalitiesOf(filter: Filter): Equality[] {
  if (filter.kind === "field") return fieldEquality(filter);
  if (filter.kind === "and") return filter.parts.flatMap(equalitiesOf);
  if (filter.kind === "or" && filter.parts.length === 1) throw outsideDialect("An upsert with a single alternative in $or");
  return [];
}

function fieldEquality({ path, segments, test }: FieldFilter): Equality[] {
  if (test.op === "all" || (test.op === "in" && test.values.length + test.prefixes.length === 1)) throw outsideDialect("An upsert with $all or a single value in $in");
  return test.op === "eq" ? [{ path, segments, value: test.value }] : [];
}

function clashes(path: string, equalities: Equality[]): boolean {
  return equalities.some((other) => other.path.startsWith(`${path}.`)) || equalities.filter((other) => other.path === path).length > 1;
}

/** The filter's own value must not change with the document. */
function structuredCloneOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(structuredCloneOf);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, structuredCloneOf(inner as Value)]));
}
