import { CommandError, outsideDialect } from "../errors.ts";
import { fieldOf, isDoc, type Doc, type Value } from "./types.ts";

const known = new Map<string, readonly string[]>();

/** The parts of a dotted path. */
export function segments(path: string): readonly string[] {
  const cached = known.get(path);
  if (cached) return cached;
  const parts = path.split(".");
  if (parts.some((part) => part === "" || part === "__proto__")) throw new CommandError(2, `The path '${path}' has an empty or forbidden part`);
  if (known.size > 10_000) known.clear();
  known.set(path, parts);
  return parts;
}

export const isIndex = (segment: string): boolean => /^(0|[1-9]\d{0,8})$/.test(segment);

/**
 * Whether any value that the path reaches passes the test. A path goes into each document of an array on its
 * way; the array at its end is handed over whole. `undefined` is a missing field.
 */
export function someLeaf(at: Value, path: readonly string[], test: (leaf: Value) => boolean, depth = 0): boolean {
  const segment = path[depth];
  if (segment === undefined) return test(at);
  if (!Array.isArray(at)) return someLeaf(isDoc(at) ? fieldOf(at, segment) : undefined, path, test, depth + 1);
  return at.some((element) => isDoc(element) && someLeaf(element, path, test, depth)) || (isIndex(segment) && someAtIndex(at, path, test, depth));
}

function someAtIndex(array: Value[], path: readonly string[], test: (leaf: Value) => boolean, depth: number): boolean {
  const element = array[Number(path[depth])];
  if (element === undefined) return false;
  if (Array.isArray(element) && depth + 1 === path.length) throw outsideDialect(`'${path.join(".")}', which ends at an array inside an array,`);
  return someLeaf(element, path, test, depth + 1);
}

/** The value at a path of plain documents; undefined where there is none. */
export function valueAt(doc: Doc, path: readonly string[]): Value {
  let at: Value = doc;
  for (const segment of path) at = isDoc(at) ? fieldOf(at, segment) : undefined;
  return at;
}
