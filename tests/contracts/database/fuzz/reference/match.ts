import type { BSONRegExp } from "bson";
import { isDoc, isPattern, MISSING, same, typeOf, order, type Doc } from "./order";

/** All values at the ends of a path; arrays on the way are entered by their documents and by position. */
export function leaves(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [value];
  if (Array.isArray(value)) {
    const inside = value.filter(isDoc).flatMap((element) => leaves(element, [name, ...rest]));
    return /^\d+$/.test(name) && Number(name) < value.length ? [...inside, ...leaves(value[Number(name)], rest)] : inside;
  }
  return leaves(isDoc(value) && Object.hasOwn(value, name) ? value[name] : MISSING, rest);
}

export function passes(doc: Doc, filter: Doc): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (name === "$and") return (wanted as Doc[]).every((part) => passes(doc, part));
    if (name === "$or") return (wanted as Doc[]).some((part) => passes(doc, part));
    if (name === "$nor") return !(wanted as Doc[]).some((part) => passes(doc, part));
    return holds(leaves(doc, name.split(".")), wanted);
  });
}

const isOperators = (wanted: unknown): wanted is Doc => isDoc(wanted) && Object.keys(wanted).some((name) => name.startsWith("$"));

const holds = (found: unknown[], wanted: unknown): boolean => (isOperators(wanted) ? Object.entries(wanted).every(([name, operand]) => operator(found, name, operand)) : operator(found, isPattern(wanted) ? "$regex" : "$eq", wanted));

/** With `found` as the ends of a path, of which arrays also stand for each of their elements. */
function operator(found: unknown[], name: string, operand: unknown): boolean {
  switch (name) {
    case "$ne":
      return !operator(found, "$eq", operand);
    case "$nin":
      return !operator(found, "$in", operand);
    case "$not":
      return !holds(found, operand);
    case "$exists":
      return found.some((leaf) => leaf !== MISSING) === operand;
    case "$size":
      return found.some((leaf) => Array.isArray(leaf) && leaf.length === operand);
    case "$all":
      return (operand as unknown[]).length > 0 && (operand as unknown[]).every((one) => holds(found, one));
    case "$elemMatch":
      return found.some((leaf) => Array.isArray(leaf) && leaf.some((element) => isElement(element, operand as Doc)));
    default:
      return found.flatMap((leaf) => (Array.isArray(leaf) ? [leaf, ...(leaf as unknown[])] : [leaf])).some((one) => plain(one, name, operand));
  }
}

/** One value on its own, without looking into it. */
function plain(value: unknown, name: string, operand: unknown): boolean {
  switch (name) {
    case "$eq":
      return same(value, operand);
    case "$ne":
      return !same(value, operand);
    case "$in":
      return (operand as unknown[]).some((one) => same(value, one));
    case "$nin":
      return !(operand as unknown[]).some((one) => same(value, one));
    case "$not":
      return !Object.entries(operand as Doc).every(([inner, wanted]) => plain(value, inner, wanted));
    case "$regex":
      return typeof value === "string" && new RegExp(isPattern(operand) ? (operand as BSONRegExp).pattern : String(operand), "u").test(value);
    default:
      return compares(value, name, operand);
  }
}

function compares(value: unknown, name: string, operand: unknown): boolean {
  if (typeOf(value) !== typeOf(operand)) return false;
  const inclusive = name === "$gte" || name === "$lte";
  if (Number.isNaN(value) || Number.isNaN(operand)) return inclusive && same(value, operand);
  const difference = order(value, operand);
  return difference === 0 ? inclusive : difference > 0 === (name === "$gt" || name === "$gte");
}

function isElement(element: unknown, wanted: Doc): boolean {
  if (isOperators(wanted)) return Object.entries(wanted).every(([name, operand]) => plain(element, name, operand));
  if (Array.isArray(element)) return passes({ ...element } as unknown as Doc, wanted);
  return isDoc(element) && passes(element, wanted);
}

/** What `$pull` takes out. */
export function pulls(element: unknown, wanted: unknown): boolean {
  if (isOperators(wanted)) return holds([element], wanted);
  return isDoc(wanted) ? isElement(element, wanted) : same(element, wanted);
}
