import { CommandError } from "../errors.ts";
import { checkStorable } from "../values/bson.ts";
import { compare, equal } from "../values/order.ts";
import type { Doc, Value } from "../values/types.ts";
import { arithmetic } from "./arithmetic.ts";
import type { Action, Application, Update } from "./modification.ts";
import { checkConflicts, withId } from "./parse.ts";
import { positioned } from "./positional.ts";
import { erase, placeOf, read, write } from "./reach.ts";

/** The document after an update. The given document may be changed; its _id never is. */
export function applyUpdate(update: Update, doc: Doc, application: Application): Doc {
  if (update.kind === "replacement") return replace(update.doc, doc, application.inserting);
  const id = doc["_id"];
  const changes = update.changes.map((change) => positioned(change, doc, application));
  checkConflicts(changes);
  for (const { path, segments, action } of changes) {
    if (action.op !== "$setOnInsert" || application.inserting) applyAction(action, doc, path, segments);
  }
  if (id !== undefined && (doc["_id"] === undefined || !equal(id, doc["_id"]))) throw immutable();
  checkStorable(doc);
  return doc;
}

function replace(replacement: Doc, doc: Doc, inserting: boolean): Doc {
  if (doc["_id"] === undefined && inserting) return { ...replacement };
  if (replacement["_id"] !== undefined && !equal(replacement["_id"], doc["_id"])) throw immutable();
  return withId(doc["_id"], replacement);
}

const immutable = (): CommandError => new CommandError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");

function applyAction(action: Action, doc: Doc, path: string, segments: readonly string[]): void {
  const creates = action.op !== "$unset" && action.op !== "$pull";
  const place = placeOf(doc, segments, creates);
  if (!place) return;
  const value = read(place);
  if (action.op === "$unset") erase(place);
  else if (action.op === "$pull") {
    if (value !== undefined) write(place, array(value, path).filter((element) => !action.removes(element)));
  } else write(place, next(action, value, path));
}

function next(action: Exclude<Action, { op: "$unset" | "$pull" }>, value: Value, path: string): Value {
  switch (action.op) {
    case "$set":
    case "$setOnInsert":
      return action.value;
    case "$inc":
    case "$mul":
      return arithmetic(action.op, value, action.value, path);
    case "$min":
      return value === undefined || compare(action.value, value) < 0 ? action.value : value;
    case "$max":
      return value === undefined || compare(action.value, value) > 0 ? action.value : value;
    case "$push":
      return push(action, array(value ?? [], path, value));
    case "$addToSet":
      return action.values.reduce<Value[]>((all, added) => (all.some((element) => equal(element, added)) ? all : [...all, added]), array(value ?? [], path, value));
  }
}

function push({ values, slice, position }: Extract<Action, { op: "$push" }>, elements: Value[]): Value[] {
  const at = position ?? elements.length;
  const all = [...elements.slice(0, at), ...values, ...elements.slice(at)];
  if (slice === null) return all;
  return slice >= 0 ? all.slice(0, slice) : all.slice(slice);
}

function array(value: Value, path: string, original: Value = value): Value[] {
  if (Array.isArray(value) && original !== null) return value;
  throw new CommandError(2, `The field '${path}' must be an array`);
}
