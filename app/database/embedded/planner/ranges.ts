import { after, encodeValue, invert, stringPrefix } from "../values/key.ts";
import { compare } from "../values/order.ts";
import { rankOf, type Value } from "../values/types.ts";
import type { Bound } from "./bounds.ts";

/** Keys from `start` up to, not including, `end`. */
export interface KeyRange {
  start: Buffer;
  end: Buffer;
}

/** The narrowest range of encoded values that these bounds allow; with `single`, only one bound is used. */
export function rangeOf(bounds: readonly Bound[], descending: boolean, single: boolean): KeyRange | null {
  const prefix = bounds.find((bound) => bound.kind === "prefix");
  if (prefix) return wholePrefix(stringPrefix(prefix.prefix), descending);
  const ranges = bounds.filter((bound) => bound.kind === "range");
  const first = ranges[0];
  if (!first) return null;
  const usable = single ? [first] : ranges.filter(({ value }) => rankOf(value) === rankOf(first.value));
  const low = tightest(usable, ["gt", "gte"], 1);
  const high = tightest(usable, ["lt", "lte"], -1);
  const rank = Buffer.from([rankOf(first.value)]);
  const start = low ? edge(low.value, low.op === "gt") : rank;
  const end = high ? edge(high.value, high.op === "lte") : after(rank);
  return descending ? invertRange(start, end) : { start, end };
}

type RangeBound = Extract<Bound, { kind: "range" }>;

/** Of several bounds on one side the strictest one; exclusive wins over inclusive. */
function tightest(bounds: readonly RangeBound[], [strict, loose]: [string, string], direction: 1 | -1): RangeBound | undefined {
  return bounds
    .filter(({ op }) => op === strict || op === loose)
    .sort((a, b) => direction * compare(b.value, a.value) || Number(b.op === strict) - Number(a.op === strict))[0];
}

const edge = (value: Value, above: boolean): Buffer => (above ? after(encodeValue(value)) : encodeValue(value));

export function wholePrefix(prefix: Buffer, descending = false): KeyRange {
  const start = descending ? invert(prefix) : prefix;
  return { start, end: after(start) };
}

/**
 * Turns [start, end) round for inverted keys. Both ends are either a whole encoding or the key just above one;
 * inverting the last byte of the second kind lands on the encoding itself, and `after` covers what begins with it.
 */
function invertRange(start: Buffer, end: Buffer): KeyRange {
  return { start: after(invert(end)), end: after(invert(start)) };
}
