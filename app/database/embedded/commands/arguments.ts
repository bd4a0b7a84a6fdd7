import { Long } from "bson";
import { CommandError, outsideDialect } from "../errors.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import type { Command, Request } from "./engine.ts";

/** Fields of any command that change nothing here: the engine has one copy of the data and always writes durably. */
const IGNORED = new Set(["$db", "lsid", "$clusterTime", "$readPreference", "readConcern", "writeConcern", "comment", "maxTimeMS", "hint", "ordered", "allowDiskUse", "noCursorTimeout", "bypassDocumentValidation", "apiVersion"]);

export function checkFields({ fields }: Command, { name, body }: Request): void {
  if (fields === "any") return;
  if ("startTransaction" in body || "autocommit" in body || "txnNumber" in body) throw new CommandError(20, "Transaction numbers are only allowed on a replica set member or mongos");
  for (const [field, value] of Object.entries(body)) {
    if (field !== name && !IGNORED.has(field) && !fields.includes(field) && !isOff(value)) throw outsideDialect(`The option ${field} of ${name}`);
  }
}

/** An option that is switched off asks for nothing. */
const isOff = (value: Value): boolean => value === false || value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** The collection that a command names in its own field. */
export function namespaceOf({ name, database, body }: Request): string {
  const collection = body[name];
  if (typeof collection !== "string" || collection === "") throw new CommandError(73, `The command ${name} needs the name of a collection`);
  return `${database}.${collection}`;
}

export function docOf(body: Doc, field: string, fallback?: Doc): Doc {
  const value = body[field] ?? fallback;
  if (!isDoc(value)) throw new CommandError(14, `The field ${field} must be a document`);
  return value;
}

export function listOf(body: Doc, field: string): Doc[] {
  const value = body[field];
  if (!Array.isArray(value) || !value.every(isDoc)) throw new CommandError(14, `The field ${field} must be an array of documents`);
  return value;
}

/** A switch; drivers also send it as a number. */
export function flagOf(body: Doc, field: string, fallback = false): boolean {
  const value = body[field] ?? fallback;
  if (typeof value !== "boolean" && typeof value !== "number") throw new CommandError(14, `The field ${field} must be true or false`);
  return Boolean(value);
}

/** A whole number of 0 or more; drivers also send it as a 64-bit integer. */
export function countOf(body: Doc, field: string, fallback: number): number {
  const value: unknown = body[field];
  if (value === undefined || value === null) return fallback;
  const number = value instanceof Long ? value.toNumber() : value;
  if (typeof number !== "number" || !Number.isInteger(number)) throw new CommandError(14, `The field ${field} must be a whole number`);
  if (number < 0) throw new CommandError(2, `The field ${field} must be 0 or more`);
  return number;
}
