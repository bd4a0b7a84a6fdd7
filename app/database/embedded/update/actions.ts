import { CommandError, outsideDialect } from "../errors.ts";
import { isOperators, parseFilter, parseOperators } from "../match/parse.ts";
import { testElement } from "../match/matches.ts";
import { BSONRegExp } from "bson";
import { checkStorable } from "../values/bson.ts";
import { equal } from "../values/order.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import type { Action } from "./modification.ts";

/** The action of one operator on one path. */
export function parseAction(op: string, path: string, operand: Value): Action {
  switch (op) {
    case "$set":
    case "$setOnInsert":
    case "$min":
    case "$max":
      return { op, value: storable(operand) };
    case "$inc":
    case "$mul":
      if (typeof operand !== "number") throw new CommandError(14, `Cannot apply ${op} to '${path}' with a value that is not a number`);
      return { op, value: operand };
    case "$unset":
      return { op };
    case "$push":
      return parsePush(operand);
    case "$addToSet":
      return { op, values: modifiers(operand, ["$each"]) ? each(operand as Doc) : [storable(operand)] };
    case "$pull":
      return { op, removes: parsePull(operand) };
    default:
      throw outsideDialect(`The update operator ${op}`);
  }
}

function parsePush(operand: Value): Action {
  if (!modifiers(operand, ["$each", "$slice", "$position"])) return { op: "$push", values: [storable(operand)], slice: null, position: null };
  const doc = operand as Doc;
  return { op: "$push", values: each(doc), slice: whole(doc, "$slice"), position: whole(doc, "$position") };
}

/** Whether the operand is `$each` with its companions; refuses companions outside the dialect. */
function modifiers(operand: Value, allowed: string[]): boolean {
  if (!isDoc(operand) || !Object.keys(operand).some((name) => name.startsWith("$"))) return false;
  const foreign = Object.keys(operand).find((name) => !allowed.includes(name));
  if (foreign !== undefined || !("$each" in operand)) throw outsideDialect(`The modifier ${foreign ?? Object.keys(operand).join(", ")}`);
  return true;
}

function each(operand: Doc): Value[] {
  const values = operand["$each"];
  if (!Array.isArray(values)) throw new CommandError(2, "The argument to $each must be an array");
  return values.map(storable);
}

function whole(operand: Doc, name: string): number | null {
  const value = operand[name];
  if (value === undefined) return null;
  if (typeof value !== "number" || !Number.isInteger(value)) throw new CommandError(2, `The value for ${name} must be a whole number`);
  return value;
}

/** A document without operators removes the documents that have these fields, a plain value the equal ones. */
function parsePull(operand: Value): (element: Value) => boolean {
  if (operand instanceof BSONRegExp) throw outsideDialect("$pull by a pattern");
  if (isDoc(operand) && !startsWithOperator(operand)) {
    const filter = parseFilter(operand);
    return (element) => testElement(filter, element);
  }
  if (!isOperators(operand)) return (element) => equal(element, operand);
  parseOperators(operand);
  const filter = parseFilter({ element: operand });
  return (element) => testElement(filter, { element });
}

const startsWithOperator = (operand: Doc): boolean => {
  const first = Object.keys(operand)[0] ?? "";
  return first.startsWith("$") && !["$and", "$or", "$nor"].includes(first);
};

function storable(value: Value): Value {
  checkStorable(value);
  return value;
}
