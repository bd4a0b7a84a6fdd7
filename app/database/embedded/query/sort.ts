import { CommandError, outsideDialect } from "../errors.ts";
import type { Sort } from "../planner/sorted.ts";
import { EMPTY_ARRAY, type KeyValue } from "../values/key.ts";
import { compare } from "../values/order.ts";
import { isIndex, segments } from "../values/path.ts";
import { tuplesOf } from "../values/tuples.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";

/** Reads a sort document such as `{ day: 1, _id: -1 }`. */
export function parseSort(sort: Value): Sort {
  if (sort === undefined) return [];
  if (!isDoc(sort)) throw new CommandError(14, "A sort must be a document");
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw outsideDialect(`The sort ${path}: ${JSON.stringify(direction)}`);
    const parts = segments(path);
    if (parts.some((part) => part.startsWith("$") || isIndex(part))) throw outsideDialect(`The sort path ${path}`);
    return { path, segments: parts, direction };
  });
}

/** Sorted by the wanted paths; an array counts with its smallest value upwards and its largest downwards. */
export function sorted<T>(items: T[], docOf: (item: T) => Doc, sort: Sort): T[] {
  const paths = sort.map((field) => field.segments);
  const keyed = items.map((item) => ({ item, key: firstTuple(tuplesOf(docOf(item), paths).tuples, sort) }));
  return keyed.sort((a, b) => compareTuples(a.key, b.key, sort)).map(({ item }) => item);
}

function firstTuple(tuples: KeyValue[][], sort: Sort): KeyValue[] {
  return tuples.reduce((best, tuple) => (compareTuples(tuple, best, sort) < 0 ? tuple : best));
}

function compareTuples(a: KeyValue[], b: KeyValue[], sort: Sort): number {
  for (const [i, { direction }] of sort.entries()) {
    const order = compareKeys(a[i], b[i]);
    if (order !== 0) return order * direction;
  }
  return 0;
}

function compareKeys(a: KeyValue, b: KeyValue): number {
  if (a === EMPTY_ARRAY || b === EMPTY_ARRAY) return Number(b === EMPTY_ARRAY) - Number(a === EMPTY_ARRAY);
  return compare(a, b);
}
