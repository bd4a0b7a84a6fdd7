import { deserialize, onDemand, serialize, type Document } from "bson";
import { CommandError, outsideDialect } from "../errors.ts";
import { isDoc, rankOf, RANK, type Doc, type Value } from "./types.ts";

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const MAX_DEPTH = 100;

/** 64-bit integers stay objects, so that they are refused instead of losing digits. */
export const decode = (bytes: Uint8Array): Doc => deserialize(bytes, { promoteLongs: false, bsonRegExp: true }) as Doc;

/** The bytes of a document with only the fields that are kept: the others are stepped over, however large they are. */
export function pick(bytes: Buffer, keeps: (name: string) => boolean): Buffer {
  const fields: Buffer[] = [];
  for (const [, name, nameLength, value, length] of onDemand.parseToElements(bytes)) {
    if (keeps(bytes.toString("utf8", name, name + nameLength))) fields.push(bytes.subarray(name - 1, value + length));
  }
  return joined(fields);
}

/** A document of ready-made fields. */
export function joined(fields: readonly Buffer[]): Buffer {
  const size = Buffer.alloc(4);
  const length = fields.reduce((sum, { length: bytes }) => sum + bytes, 5);
  size.writeInt32LE(length);
  return Buffer.concat([size, ...fields, Buffer.alloc(1)], length);
}

/** The bytes of a document that is to be stored; refuses what the dialect cannot hold. */
export function encodeStored(doc: Doc): Buffer {
  checkStorable(doc);
  return checkSize(encode(doc));
}

export const encode = (doc: Document): Buffer => Buffer.from(serialize(doc, { ignoreUndefined: true }));

export function checkSize(bytes: Buffer): Buffer {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new CommandError(10334, `Document of ${bytes.length} bytes is larger than ${MAX_DOCUMENT_BYTES}`);
  return bytes;
}

/** Refuses types outside the dialect and field names that queries could not reach. */
export function checkStorable(value: Value, depth = 0): void {
  if (depth > MAX_DEPTH) throw new CommandError(15, `Document is nested deeper than ${MAX_DEPTH} levels`);
  if (value === undefined) throw outsideDialect("A value of type undefined");
  if (Array.isArray(value)) for (const element of value) checkStorable(element, depth + 1);
  else if (isDoc(value)) {
    for (const [name, inner] of Object.entries(value)) {
      checkName(name);
      checkStorable(inner, depth + 1);
    }
  } else if (rankOf(value) === RANK.pattern) throw outsideDialect("A stored regular expression");
}

function checkName(name: string): void {
  if (name.startsWith("$")) throw new CommandError(52, `The dollar ($) prefixed field '${name}' is not allowed in a stored document`);
  if (name.includes(".")) throw new CommandError(57, `The dotted field '${name}' is not allowed in a stored document`);
  if (name === "" || name === "__proto__") throw new CommandError(2, `The field name '${name}' is not allowed`);
}
