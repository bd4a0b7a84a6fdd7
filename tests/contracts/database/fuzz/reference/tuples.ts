import { isDoc, Refusal, type Doc } from "./order";

/** Stands for an empty array, which is below null. */
export const EMPTY = Symbol("empty array");

/** The combinations of values that a document has for several paths; the elements of one array are walked together. */
export function tuplesOf(doc: Doc, paths: string[]): unknown[][] {
  return combined(paths.map((path) => ({ value: doc, rest: path.split("."), done: false })));
}

interface Walk {
  value: unknown;
  rest: string[];
  done: boolean;
}

function combined(walks: Walk[]): unknown[][] {
  const stops = walks.map(toArray);
  const array = stops.find(({ done }) => !done)?.value;
  if (array === undefined) return [stops.map(({ value }) => value ?? null)];
  if (stops.some(({ done, value }) => !done && value !== array)) throw new Refusal(171);
  const elements = (array as unknown[]).length > 0 ? (array as unknown[]) : [EMPTY];
  return elements.flatMap((element) => combined(stops.map((stop) => (stop.done ? stop : entered(element, stop.rest)))));
}

function toArray({ value, rest, done }: Walk): Walk {
  if (done) return { value, rest, done };
  if (Array.isArray(value)) return { value, rest, done: false };
  const [name, ...further] = rest;
  if (name === undefined) return { value, rest, done: true };
  return toArray({ value: isDoc(value) ? value[name] : undefined, rest: further, done: false });
}

function entered(element: unknown, rest: string[]): Walk {
  if (rest.length === 0) return { value: element, rest, done: true };
  return isDoc(element) ? { value: element, rest, done: false } : { value: null, rest, done: true };
}
