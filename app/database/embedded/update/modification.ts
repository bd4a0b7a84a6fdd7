import type { Filter } from "../match/filter.ts";
import type { Doc, Value } from "../values/types.ts";

/** A compiled update: a whole new document, or changes to single paths in the order they are applied. */
export type Update = { kind: "replacement"; doc: Doc } | { kind: "changes"; changes: Change[] };

export interface Change {
  path: string;
  segments: readonly string[];
  action: Action;
}

export type Action =
  | { op: "$set" | "$setOnInsert" | "$min" | "$max"; value: Value }
  | { op: "$inc" | "$mul"; value: number }
  | { op: "$unset" }
  | { op: "$push"; values: Value[]; slice: number | null; position: number | null }
  | { op: "$addToSet"; values: Value[] }
  | { op: "$pull"; removes: (element: Value) => boolean };

/** What an update is applied with. */
export interface Application {
  inserting: boolean;
  filter: Filter;
}
