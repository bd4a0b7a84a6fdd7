import { leaves, passes } from "./match";
import { isDoc, MISSING, order, Refusal, type Doc } from "./order";

const EMPTY = Symbol("empty array");

/** Whether a document has a combination of values that another one has under this index. Throws when it has two arrays in it. */
export function uniqueClash(index: Doc, doc: Doc, others: readonly Doc[]): boolean {
  const own = combinations(index, doc);
  return index["unique"] === true && others.some((other) => combinations(index, other).some((theirs) => own.some((one) => one.every((value, i) => equal(value, theirs[i])))));
}

const equal = (a: unknown, b: unknown): boolean => (a === EMPTY || b === EMPTY ? a === b : order(a, b) === 0);

function combinations(index: Doc, doc: Doc): unknown[][] {
  const paths = Object.keys(index["key"] as Doc).map((path) => path.split("."));
  if (isDoc(index["partialFilterExpression"]) && !passes(doc, index["partialFilterExpression"])) return [];
  if (index["sparse"] === true && !paths.some((path) => leaves(doc, path).some((leaf) => leaf !== MISSING))) return [];
  return combined(paths.map((rest) => ({ value: doc, rest, done: false })));
}

interface Walk {
  value: unknown;
  rest: string[];
  done: boolean;
}

/** All paths walk to their end or to an array; the elements of one array are walked together. */
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
