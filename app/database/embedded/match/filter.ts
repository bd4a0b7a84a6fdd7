import type { Value } from "../values/types.ts";

/** A compiled filter. The planner reads it and `matches` runs it. */
export type Filter = CombinedFilter | FieldFilter;

export interface CombinedFilter {
  kind: "and" | "or" | "nor";
  parts: Filter[];
}

export interface FieldFilter {
  kind: "field";
  path: string;
  segments: readonly string[];
  test: Test;
}

export type Comparison = "lt" | "lte" | "gt" | "gte";

/** One condition on the value of a field. */
export type Test =
  | { op: "eq"; value: Value }
  | { op: Comparison; value: Value }
  | { op: "in"; values: Value[]; prefixes: string[] }
  | { op: "prefix"; prefix: string }
  | { op: "exists"; wanted: boolean }
  | { op: "size"; length: number }
  | { op: "all"; tests: Test[] }
  | { op: "not"; tests: Test[] }
  | { op: "elemMatch"; filter: Filter }
  | { op: "elemMatchValue"; tests: Test[] };

/** The fields of a document, without what is inside them, that decide whether a filter accepts it. */
export const fieldsOf = (filter: Filter): Set<string> => new Set(filter.kind === "field" ? filter.segments.slice(0, 1) : filter.parts.flatMap((part) => [...fieldsOf(part)]));
