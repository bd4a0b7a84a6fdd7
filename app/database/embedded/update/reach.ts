import { CommandError } from "../errors.ts";
import { isIndex } from "../values/path.ts";
import { fieldOf, isDoc, type Doc, type Value } from "../values/types.ts";

/** The document or array that holds the last part of a path. */
export interface Place {
  holder: Doc | Value[];
  name: string;
}

const MOST_FILLING = 10_000;

/** Finds the place of a path, making documents on the way when `create`; null where the path leads nowhere. */
export function placeOf(doc: Doc, path: readonly string[], create: boolean): Place | null {
  let holder: Doc | Value[] = doc;
  for (const [depth, name] of path.entries()) {
    if (Array.isArray(holder) && !isIndex(name)) {
      if (create) throw notViable(path, depth, holder);
      return null;
    }
    if (depth === path.length - 1) return { holder, name };
    const next: Value = read({ holder, name });
    if (isDoc(next) || Array.isArray(next)) holder = next;
    else if (!create) return null;
    else if (next !== undefined) throw notViable(path, depth + 1, next);
    else {
      const made: Doc = {};
      write({ holder, name }, made);
      holder = made;
    }
  }
  return null;
}

export function read({ holder, name }: Place): Value {
  return Array.isArray(holder) ? holder[Number(name)] : fieldOf(holder, name);
}

export function write({ holder, name }: Place, value: Value): void {
  if (!Array.isArray(holder)) {
    holder[name] = value;
    return;
  }
  const position = Number(name);
  if (position > holder.length + MOST_FILLING) throw new CommandError(2, `Cannot fill an array up to position ${position}`);
  while (holder.length < position) holder.push(null);
  holder[position] = value;
}

/** A field goes; an array keeps its length and gets null. */
export function erase({ holder, name }: Place): void {
  if (!Array.isArray(holder)) delete holder[name];
  else if (Number(name) < holder.length) holder[Number(name)] = null;
}

function notViable(path: readonly string[], depth: number, value: Value): CommandError {
  return new CommandError(28, `Cannot create field '${path[depth] ?? ""}' in element {${path[depth - 1] ?? ""}: ${JSON.stringify(value)}}`);
}
