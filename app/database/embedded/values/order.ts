import type { Binary, BSONRegExp, ObjectId } from "bson";
import { RANK, rankOf, type Doc, type Value } from "./types.ts";

/**
 * MongoDB's order of two values: first by type, then within the type. Missing and null are equal.
 * Gives a number below, at or above zero.
 */
export function compare(a: Value, b: Value): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  switch (rank) {
    case RANK.null:
      return 0;
    case RANK.number:
      return compareNumbers(a as number, b as number);
    case RANK.string:
      return compareStrings(a as string, b as string);
    case RANK.document:
      return compareDocuments(a as Doc, b as Doc);
    case RANK.array:
      return compareArrays(a as Value[], b as Value[]);
    case RANK.binary:
      return compareBinaries(a as Binary, b as Binary);
    case RANK.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case RANK.pattern:
      return compareStrings((a as BSONRegExp).pattern, (b as BSONRegExp).pattern);
    default:
      return Number(a) - Number(b);
  }
}

export const equal = (a: Value, b: Value): boolean => compare(a, b) === 0;

/** NaN equals itself and is below every other number; -0 equals 0. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By UTF-8 bytes, which differs from JavaScript's order where surrogate pairs meet U+E000 and above. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : x - y;
  }
  return a.length - b.length;
}

/** Field by field: type, then name, then value; the shorter one first. Key order counts. */
function compareDocuments(a: Doc, b: Doc): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (const [i, [nameA, valueA]] of left.entries()) {
    const other = right[i];
    if (!other) return 1;
    const [nameB, valueB] = other;
    const difference = rankOf(valueA) - rankOf(valueB) || compareStrings(nameA, nameB) || compare(valueA, valueB);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compare(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}
