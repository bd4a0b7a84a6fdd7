import type { Binary, ObjectId } from "bson";

/* The reference is written from MongoDB's manual and shares no line with the engine: no planner, no indexes, no bytes. */

export type Doc = Record<string, unknown>;
export const MISSING: unique symbol = Symbol("missing");

export const isDoc = (value: unknown): value is Doc => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** By its name, because a driver may bring classes of its own. */
const isBson = (name: string) => (value: unknown): boolean => typeof value === "object" && value !== null && "_bsontype" in value && value._bsontype === name;
export const isBinary = isBson("Binary") as (value: unknown) => value is Binary;
export const isObjectId = isBson("ObjectId") as (value: unknown) => value is ObjectId;
export const isPattern = isBson("BSONRegExp");

const TYPES: ((value: unknown) => boolean)[] = [
  (value) => value === null || value === MISSING,
  (value) => typeof value === "number",
  (value) => typeof value === "string",
  isDoc,
  Array.isArray,
  isBinary,
  isObjectId,
  (value) => typeof value === "boolean",
  (value) => value instanceof Date,
  isPattern,
];

export function typeOf(value: unknown): number {
  const type = TYPES.findIndex((isOf) => isOf(value));
  if (type === -1) throw new Error(`The reference does not know ${String(value)}`);
  return type;
}

/** MongoDB's order: by type, then by value. */
export function order(a: unknown, b: unknown): number {
  if (typeOf(a) !== typeOf(b)) return typeOf(a) - typeOf(b);
  if (typeof a === "number") return orderNumbers(a, b as number);
  if (typeof a === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
  if (Array.isArray(a)) return orderLists(a, b as unknown[], order);
  if (isDoc(a)) return orderLists(Object.entries(a), Object.entries(b as Doc), orderFields);
  if (isBinary(a)) return a.length() - (b as Binary).length() || Buffer.compare(Buffer.from(a.value()), Buffer.from((b as Binary).value()));
  if (isObjectId(a)) return a.toHexString() < (b as ObjectId).toHexString() ? -1 : Number(!a.equals(b as ObjectId));
  return a === null || a === MISSING ? 0 : Number(a) - Number(b);
}

export const same = (a: unknown, b: unknown): boolean => order(a, b) === 0;

function orderNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : Number(a > b);
}

function orderFields([nameA, a]: [string, unknown], [nameB, b]: [string, unknown]): number {
  return typeOf(a) - typeOf(b) || Buffer.compare(Buffer.from(nameA), Buffer.from(nameB)) || order(a, b);
}

function orderLists<T>(a: readonly T[], b: readonly T[], each: (x: T, y: T) => number): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    const difference = i < b.length ? each(x, y as T) : 1;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map((element: unknown) => copy(element)) as T;
  return isDoc(value) ? (Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)])) as T) : value;
}

/** An error as the protocol numbers it. */
export class Refusal extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`refused with ${code}`);
    this.code = code;
  }
}
