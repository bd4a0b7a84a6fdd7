import type { CombinedFilter, Filter } from "../match/filter.ts";
import type { Collection, Index } from "../storage/catalog.ts";
import { keyspace } from "../storage/entries.ts";
import { boundsOf, type Bound } from "./bounds.ts";
import { isCovered } from "./implies.ts";
import { wholePrefix, type KeyRange } from "./ranges.ts";
import { reach, type Reach } from "./reach.ts";
import { sortDirection, type Sort } from "./sorted.ts";

/** Which keys to read, in which order. A plan never decides what matches: the filter is run on every document read. */
export interface Plan {
  steps: Step[];
  /** The documents come in the wanted order. */
  sorted: boolean;
}

export interface Step {
  /** null: the documents themselves, by _id. */
  index: Index | null;
  ranges: KeyRange[];
  reverse: boolean;
  /** False when every key of the source is read. */
  bounded: boolean;
}

interface Candidate {
  step: Step;
  sorted: boolean;
  score: number;
}

/** Chooses how to find the documents of a filter in the order of `sort`. */
export function planFor(collection: Collection, filter: Filter, sort: Sort): Plan {
  const best = candidates(collection, filter, sort).reduce((a, b) => (b.score > a.score ? b : a));
  const branches = best.step.bounded ? null : planBranches(collection, filter);
  if (branches) return { steps: branches, sorted: sort.length === 0 };
  return { steps: [best.step], sorted: best.sorted };
}

function candidates(collection: Collection, filter: Filter, sort: Sort): Candidate[] {
  const bounds = boundsOf(filter);
  const sources: (Index | null)[] = [null, ...collection.indexes.filter((index) => index.ready && isCovered(index, filter))];
  return sources.map((index) => candidate(collection, index, bounds, sort));
}

function candidate(collection: Collection, index: Index | null, bounds: Map<string, Bound[]>, sort: Sort): Candidate {
  const found = reach(index, bounds);
  const direction = sortDirection(index, found, sort);
  const base = keyspace(index ? index.id : collection.id);
  const ranges = found.ranges.map(({ start, end }) => ({ start: Buffer.concat([base, start]), end: end.length > 0 ? Buffer.concat([base, end]) : after4(base) }));
  return {
    step: { index, ranges: distinct(ranges), reverse: direction === -1, bounded: found.depth > 0 || found.ranged },
    sorted: direction !== null,
    score: scoreOf(index, found, sort.length > 0 && direction !== null),
  };
}

const after4 = (base: Buffer): Buffer => wholePrefix(base).end;

/** Equality counts most, then a range, then the order; a whole unique key is best of all. */
function scoreOf(index: Index | null, found: Reach, ordered: boolean): number {
  const whole = found.depth === (index ? index.fields.length : 1) && (index === null || index.unique);
  return found.depth * 10 + (found.ranged ? 4 : 0) + (ordered ? 3 : 0) + (whole ? 1000 : 0);
}

/** An alternative of conditions is found branch by branch when each branch has bounds of its own. */
function planBranches(collection: Collection, filter: Filter): Step[] | null {
  const alternatives = filter.kind === "and" ? filter.parts.find((part): part is CombinedFilter => part.kind === "or") : undefined;
  if (!alternatives) return null;
  const steps = alternatives.parts.flatMap((part) => planFor(collection, { kind: "and", parts: [part] }, []).steps);
  return steps.every((step) => step.bounded) ? steps.map((step) => ({ ...step, reverse: false })) : null;
}

/** In key order and each only once, so that nothing is read twice. */
function distinct(ranges: KeyRange[]): KeyRange[] {
  const sorted = [...ranges].sort((a, b) => Buffer.compare(a.start, b.start));
  return sorted.filter(({ start }, i) => !sorted[i - 1]?.start.equals(start));
}
