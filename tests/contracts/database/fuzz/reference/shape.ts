import { isDoc, order, type Doc } from "./order";
import { leaves } from "./match";

const EMPTY = Symbol("empty array");

/** What a document counts with in an order: an array with its least value upwards, with its greatest downwards. */
function keyOf(doc: Doc, path: string, direction: number): unknown {
  const values = elementsAt(doc, path.split("."));
  return values.reduce((best, one) => (orderKeys(one, best) * direction < 0 ? one : best));
}

function elementsAt(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [name === undefined ? EMPTY : null];
    return value.flatMap((element: unknown) => (name === undefined ? [element] : isDoc(element) ? elementsAt(element, [name, ...rest]) : [null]));
  }
  if (name === undefined) return [value ?? null];
  return elementsAt(isDoc(value) ? value[name] : undefined, rest);
}

function orderKeys(a: unknown, b: unknown): number {
  return a === EMPTY || b === EMPTY ? Number(b === EMPTY) - Number(a === EMPTY) : order(a, b);
}

export function sorted(docs: readonly Doc[], sort: Doc): Doc[] {
  const by = Object.entries(sort) as [string, number][];
  return [...docs].sort((a, b) => {
    for (const [path, direction] of by) {
      const difference = orderKeys(keyOf(a, path, direction), keyOf(b, path, direction)) * direction;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** Plain inclusions or plain exclusions; `_id` is in unless it is excluded. */
export function projected(doc: Doc, projection: Doc): Doc {
  const { _id, ...fields } = projection;
  const names = Object.keys(fields);
  const including = names.length > 0 ? Boolean(Object.values(fields)[0]) : Boolean(_id);
  const paths = including ? [...names, ...(_id === undefined || _id ? ["_id"] : [])] : [...names, ...(_id === 0 ? ["_id"] : [])];
  return kept(doc, paths.map((path) => path.split(".")), including) as Doc;
}

function kept(value: unknown, paths: string[][], including: boolean): unknown {
  if (Array.isArray(value)) return value.map((element) => kept(element, paths, including)).filter((element) => element !== undefined);
  if (!isDoc(value)) return including ? undefined : value;
  const fields = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const here = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    if (here.some((rest) => rest.length === 0)) return including ? [[name, inner]] : [];
    if (here.length === 0) return including ? [] : [[name, inner]];
    const part = kept(inner, here, including);
    return part === undefined ? [] : [[name, part]];
  });
  return Object.fromEntries(fields);
}

export function distinct(docs: readonly Doc[], path: string): unknown[] {
  const all = docs.flatMap((doc) => leaves(doc, path.split("."))).flatMap((leaf) => (Array.isArray(leaf) ? (leaf as unknown[]) : [leaf])).filter((value) => typeof value !== "symbol");
  return all.filter((value, i) => all.findIndex((other) => order(value, other) === 0) === i);
}
