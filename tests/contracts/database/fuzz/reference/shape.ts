import { isDoc, order, type Doc } from "./order";
import { leaves } from "./match";
import { EMPTY, tuplesOf } from "./tuples";

function orderKeys(a: unknown, b: unknown): number {
  return a === EMPTY || b === EMPTY ? Number(b === EMPTY) - Number(a === EMPTY) : order(a, b);
}

/** A document counts with the combination of its values that comes first. */
export function sorted(docs: readonly Doc[], sort: Doc): Doc[] {
  const directions = Object.values(sort) as number[];
  const compare = (a: unknown[], b: unknown[]): number => directions.map((direction, i) => orderKeys(a[i], b[i]) * direction).find((difference) => difference !== 0) ?? 0;
  const keyed = docs.map((doc) => ({ doc, key: tuplesOf(doc, Object.keys(sort)).reduce((best, one) => (compare(one, best) < 0 ? one : best)) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ doc }) => doc);
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
