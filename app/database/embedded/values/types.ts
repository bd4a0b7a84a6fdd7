import { Binary, BSONRegExp, ObjectId } from "bson";
import { outsideDialect } from "../errors.ts";

export interface Doc {
  [field: string]: Value;
}

/** What a document may hold. `undefined` stands for a missing field and is never stored. */
export type Value = null | undefined | number | string | boolean | Date | ObjectId | Binary | BSONRegExp | Value[] | Doc;

/** The order of types in MongoDB's comparison; also the first byte of a value in an index key. */
export const RANK = { emptyArray: 0x08, null: 0x10, number: 0x18, string: 0x20, document: 0x28, array: 0x30, binary: 0x38, objectId: 0x40, boolean: 0x48, date: 0x50, pattern: 0x58 } as const;

export function rankOf(value: Value): number {
  switch (typeof value) {
    case "undefined":
      return RANK.null;
    case "number":
      return RANK.number;
    case "string":
      return RANK.string;
    case "boolean":
      return RANK.boolean;
    case "object":
      return value === null ? RANK.null : rankOfObject(value);
    default:
      throw outsideDialect(`A value of type ${typeof value}`);
  }
}

function rankOfObject(value: object): number {
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  if (value instanceof ObjectId) return RANK.objectId;
  if (value instanceof Binary) return RANK.binary;
  if (value instanceof BSONRegExp) return RANK.pattern;
  if ("_bsontype" in value && typeof value._bsontype === "string") throw outsideDialect(`A value of type ${value._bsontype}`);
  return RANK.document;
}

export const isDoc = (value: unknown): value is Doc => typeof value === "object" && value !== null && rankOfObject(value) === RANK.document;

/** A field of the document itself; a name that JavaScript inherits is missing. */
export const fieldOf = (doc: Doc, name: string): Value => (Object.hasOwn(doc, name) ? doc[name] : undefined);
