import { leaves, passes } from "./match";
import { isDoc, MISSING, order, type Doc } from "./order";
import { EMPTY, tuplesOf } from "./tuples";

/** Whether a document has a combination of values that another one has under this index. Throws when it has two arrays in it. */
export function uniqueClash(index: Doc, doc: Doc, others: readonly Doc[]): boolean {
  const own = combinations(index, doc);
  return index["unique"] === true && others.some((other) => combinations(index, other).some((theirs) => own.some((one) => one.every((value, i) => equal(value, theirs[i])))));
}

const equal = (a: unknown, b: unknown): boolean => (a === EMPTY || b === EMPTY ? a === b : order(a, b) === 0);

function combinations(index: Doc, doc: Doc): unknown[][] {
  const paths = Object.keys(index["key"] as Doc);
  if (isDoc(index["partialFilterExpression"]) && !passes(doc, index["partialFilterExpression"])) return [];
  if (index["sparse"] === true && !paths.some((path) => leaves(doc, path.split(".")).some((leaf) => leaf !== MISSING))) return [];
  return tuplesOf(doc, paths);
}
