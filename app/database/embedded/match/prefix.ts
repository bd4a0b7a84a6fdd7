import { BSONRegExp } from "bson";
import { outsideDialect } from "../errors.ts";
import type { Value } from "../values/types.ts";

/** The literal text of an anchored, case-sensitive pattern such as `/^abc/`; every other pattern is refused. */
export function parsePrefix(pattern: Value): string {
  const { source, options } = partsOf(pattern);
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])*)(?:\.\*)?$/.exec(source);
  if (!literal?.[1] || options !== "") throw outsideDialect(`The regular expression /${source}/${options}: only an anchored, case-sensitive prefix`);
  return literal[1].replace(/\\(.)/gsu, "$1");
}

function partsOf(pattern: Value): { source: string; options: string } {
  if (typeof pattern === "string") return { source: pattern, options: "" };
  if (pattern instanceof BSONRegExp) return { source: pattern.pattern, options: pattern.options };
  throw outsideDialect("$regex of another type than text or pattern");
}
