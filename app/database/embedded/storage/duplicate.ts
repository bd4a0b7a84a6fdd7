import { Binary, ObjectId } from "bson";
import { CommandError } from "../errors.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";

/** The error of a second document under a unique key, in the words that drivers and mongoose read. */
export function duplicateKey(namespace: string, name: string, keyPattern: Doc, keyValue: Doc): CommandError {
  return new CommandError(11000, `E11000 duplicate key error collection: ${namespace} index: ${name} dup key: ${show(keyValue)}`, { keyPattern, keyValue });
}

function show(value: Value): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[ ${value.map(show).join(", ")} ]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString("hex").toUpperCase()})`;
  if (isDoc(value)) return `{ ${Object.entries(value).map(([name, inner]) => `${name}: ${show(inner)}`).join(", ")} }`;
  return String(value);
}
