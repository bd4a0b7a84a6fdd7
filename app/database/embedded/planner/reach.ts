import type { Index } from "../storage/catalog.ts";
import { encodeValue, fit } from "../values/key.ts";
import type { Bound } from "./bounds.ts";
import { rangeOf, wholePrefix, type KeyRange } from "./ranges.ts";

/** How far the bounds of a filter narrow an index. */
export interface Reach {
  ranges: KeyRange[];
  /** Leading fields with known values. */
  depth: number;
  /** Leading fields with exactly one known value. */
  fixed: number;
  /** The field after them has a range. */
  ranged: boolean;
}

const EVERYTHING: KeyRange = { start: Buffer.alloc(0), end: Buffer.alloc(0) };
const MOST_PREFIXES = 1000;

/** The ranges of an index's keys that can hold matching documents; `index` null is the _id order. */
export function reach(index: Index | null, bounds: Map<string, Bound[]>): Reach {
  const fields = index ? index.fields : [{ path: "_id", segments: ["_id"], descending: false }];
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let depth = 0;
  let fixed = 0;
  for (const [position, { path, descending }] of fields.entries()) {
    const usable = isUsable(index, path, position) ? (bounds.get(path) ?? []) : [];
    const points = usable.find((bound) => bound.kind === "points");
    if (!points || points.values.length * prefixes.length > MOST_PREFIXES) {
      const range = index?.cut ? null : rangeOf(usable, descending, index?.multikey ?? false);
      return finish(index, prefixes, depth, fixed, range);
    }
    const encoded = points.values.map((value) => encodeValue(value, descending));
    prefixes = prefixes.flatMap((prefix) => encoded.map((value) => Buffer.concat([prefix, value])));
    depth += 1;
    if (encoded.length === 1 && fixed === position) fixed += 1;
  }
  return { ranges: prefixes.map((prefix) => wholePrefix(fit(prefix).bytes)), depth, fixed, ranged: false };
}

/** Two fields inside one array may be met by different elements, so only the first of them narrows. */
function isUsable(index: Index | null, path: string, position: number): boolean {
  if (!index?.multikey) return true;
  const [root] = path.split(".");
  return !index.fields.slice(0, position).some((field) => field.segments[0] === root);
}

function finish(index: Index | null, prefixes: Buffer[], depth: number, fixed: number, range: KeyRange | null): Reach {
  if (index?.cut) return { ranges: [EVERYTHING], depth: 0, fixed: 0, ranged: false };
  const ranges = prefixes.map((prefix) => within(prefix, range));
  return { ranges, depth, fixed, ranged: range !== null };
}

function within(prefix: Buffer, range: KeyRange | null): KeyRange {
  if (range) return { start: Buffer.concat([prefix, range.start]), end: Buffer.concat([prefix, range.end]) };
  return prefix.length === 0 ? EVERYTHING : wholePrefix(prefix);
}
