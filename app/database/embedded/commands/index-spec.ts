import { CommandError, outsideDialect } from "../errors.ts";
import { parseFilter } from "../match/parse.ts";
import { openIndex, type Index, type IndexSpec } from "../storage/catalog.ts";
import { isIndex, segments } from "../values/path.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";

/** An index as a client asks for it. */
export type IndexWish = Omit<IndexSpec, "id" | "multikey" | "cut">;

const OPTIONS = new Set(["key", "name", "unique", "sparse", "partialFilterExpression", "expireAfterSeconds", "background", "v"]);

/** Reads one line of createIndexes; refuses kinds and options outside the dialect. */
export function parseIndex(source: Doc): IndexWish {
  const foreign = Object.keys(source).find((name) => !OPTIONS.has(name));
  if (foreign) throw outsideDialect(`The index option ${foreign}`);
  const key = parseKey(source["key"]);
  const name = source["name"];
  if (typeof name !== "string" || name === "") throw new CommandError(67, "An index needs a name");
  const partial = source["partialFilterExpression"];
  if (partial !== undefined) checkPartial(partial);
  if (partial !== undefined && source["sparse"] === true) throw new CommandError(67, "An index cannot be both sparse and partial");
  return { name, key, unique: source["unique"] === true, sparse: source["sparse"] === true, ...(isDoc(partial) ? { partialFilterExpression: partial } : {}), ...expiry(source["expireAfterSeconds"], key) };
}

function parseKey(source: Value): Record<string, 1 | -1> {
  if (!isDoc(source) || Object.keys(source).length === 0) throw new CommandError(67, "An index needs at least one field");
  for (const [path, direction] of Object.entries(source)) {
    if (direction !== 1 && direction !== -1) throw outsideDialect(`An index of kind ${JSON.stringify(direction)}`);
    if (segments(path).some((part) => part.startsWith("$") || isIndex(part))) throw outsideDialect(`An index on ${path}`);
  }
  return source as Record<string, 1 | -1>;
}

/** The conditions that a planner can prove: equality, ranges, $in and $exists: true. */
function checkPartial(partial: Value): void {
  if (!isDoc(partial)) throw new CommandError(67, "partialFilterExpression must be a document");
  const filter = parseFilter(partial);
  const parts = filter.kind === "field" ? [filter] : filter.parts;
  const allowed = parts.every((part) => part.kind === "field" && (["eq", "in", "lt", "lte", "gt", "gte"].includes(part.test.op) || (part.test.op === "exists" && part.test.wanted)));
  if (!allowed) throw outsideDialect("This condition in partialFilterExpression");
}

function expiry(seconds: Value, key: Record<string, 1 | -1>): { expireAfterSeconds?: number } {
  if (seconds === undefined) return {};
  if (typeof seconds !== "number" || seconds < 0 || Object.keys(key).length > 1) throw new CommandError(67, "expireAfterSeconds needs one field and a number of 0 or more");
  return { expireAfterSeconds: seconds };
}

export const openNew = (wish: IndexWish, id: number): Index => openIndex({ ...wish, id, multikey: false, cut: false });

export function sameWish(index: IndexWish, wish: IndexWish): boolean {
  return textOf(index) === textOf(wish);
}

const textOf = ({ key, unique, sparse, partialFilterExpression, expireAfterSeconds }: IndexWish): string => JSON.stringify([Object.entries(key), unique, sparse, partialFilterExpression ?? null, expireAfterSeconds ?? null]);
