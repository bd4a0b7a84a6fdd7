import { CommandError } from "../errors.ts";
import { EMPTY_ARRAY, type KeyValue } from "./key.ts";
import { fieldOf, isDoc, type Doc, type Value } from "./types.ts";

interface Walk {
  at: KeyValue;
  rest: readonly string[];
}

/**
 * The combinations of values that a document has for several paths: one without arrays, else one per element.
 * Paths into the same array stay in step; two different arrays are refused. Missing fields count as null.
 */
export function tuplesOf(doc: Doc, paths: readonly (readonly string[])[]): { tuples: KeyValue[][]; multikey: boolean } {
  const tuples: KeyValue[][] = [];
  const multikey = expand(
    paths.map((rest) => ({ at: doc, rest })),
    tuples,
  );
  return { tuples, multikey };
}

function expand(starts: Walk[], out: KeyValue[][]): boolean {
  const walks = starts.map(walk);
  const stopped = walks.filter(isStopped);
  const array = stopped[0]?.at;
  if (array === undefined) {
    out.push(walks.map((end) => end.at ?? null));
    return false;
  }
  if (stopped.some((end) => end.at !== array)) throw new CommandError(171, `cannot index parallel arrays [${stopped.map((end) => end.rest.join(".")).join("] [")}]`);
  if (array.length === 0) expandEmpty(walks, out);
  for (const element of array) {
    expand(
      walks.map((end) => (isStopped(end) ? enter(element, end.rest) : end)),
      out,
    );
  }
  return true;
}

/** An element at the end of its path is a value even when it is itself an array. */
function enter(element: Value, rest: readonly string[]): Walk {
  if (rest.length === 0) return { at: element, rest: DONE };
  return isDoc(element) ? { at: element, rest } : { at: null, rest: DONE };
}

const DONE: readonly string[] = Object.freeze(["", "done"]);

function walk({ at, rest }: Walk): Walk {
  if (rest === DONE) return { at, rest };
  let here = at as Value;
  for (const [i, name] of rest.entries()) {
    if (Array.isArray(here)) return { at: here, rest: rest.slice(i) };
    here = isDoc(here) ? fieldOf(here, name) : undefined;
  }
  return Array.isArray(here) ? { at: here, rest: [] } : { at: here, rest: DONE };
}

const isStopped = (end: Walk): end is { at: Value[]; rest: readonly string[] } => end.rest !== DONE;

function expandEmpty(walks: Walk[], out: KeyValue[][]): void {
  out.push(walks.map((end) => (!isStopped(end) ? (end.at ?? null) : end.rest.length === 0 ? EMPTY_ARRAY : null)));
}
