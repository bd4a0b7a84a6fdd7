import { CommandError, outsideDialect } from "../errors.ts";
import { checkStorable } from "../values/bson.ts";
import { isIndex, segments } from "../values/path.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import { parseAction } from "./actions.ts";
import type { Change, Update } from "./modification.ts";

/** Compiles an update document; refuses every operator outside the dialect. */
export function parseUpdate(update: Value): Update {
  if (Array.isArray(update)) throw outsideDialect("An update by a pipeline");
  if (!isDoc(update)) throw new CommandError(9, "An update must be a document");
  const names = Object.keys(update);
  if (!names.some((name) => name.startsWith("$"))) {
    checkStorable(update);
    return { kind: "replacement", doc: update };
  }
  const changes = names.flatMap((name) => parseOperator(name, update[name])).sort(byPath);
  checkConflicts(changes);
  return { kind: "changes", changes };
}

function parseOperator(name: string, fields: Value): Change[] {
  if (!name.startsWith("$")) throw new CommandError(9, `Unknown modifier: ${name}. Operators and fields cannot be mixed`);
  if (!isDoc(fields)) throw new CommandError(9, `Modifiers operate on fields, but ${name} has none`);
  return Object.entries(fields).map(([path, operand]) => ({ path, segments: parsePath(path), action: parseAction(name, path, operand) }));
}

function parsePath(path: string): readonly string[] {
  const parts = segments(path);
  const marks = parts.filter((part) => part.startsWith("$"));
  if (marks.some((mark) => mark !== "$") || marks.length > 1) throw outsideDialect(`The update path ${path}`);
  if (parts[0] === "$") throw new CommandError(2, `The update path ${path} begins with the positional operator`);
  return parts;
}

/** MongoDB adds new fields in this order, whatever the order of the operators. */
function byPath(a: Change, b: Change): number {
  for (const [i, part] of a.segments.entries()) {
    const other = b.segments[i];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return a.segments.length - b.segments.length;
}

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  if (isIndex(a) && isIndex(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}

/** No path may be changed twice, nor a path and one inside it. */
export function checkConflicts(changes: readonly Change[]): void {
  const paths = new Set<string>();
  for (const { path } of changes) {
    if (paths.has(path)) throw conflict(path, path);
    paths.add(path);
  }
  for (const { path, segments: parts } of changes) {
    for (let length = 1; length < parts.length; length++) {
      const above = parts.slice(0, length).join(".");
      if (paths.has(above)) throw conflict(path, above);
    }
  }
}

const conflict = (path: string, other: string): CommandError => new CommandError(40, `Updating the path '${path}' would create a conflict at '${other}'`);

/** The fields of a replacement behind the _id that stays. */
export const withId = (id: Value, doc: Doc): Doc => {
  const { _id: _own, ...rest } = doc;
  return { _id: id, ...rest };
};
