import type { z } from "zod";
import { readField } from "./query.server";

/** The names a route reads from the query, each with what it takes; a query schema's `shape`. */
export type KnownQuery = Record<string, z.ZodType>;

/**
 * A query as the route understands it, in one form for all that mean the same: names it does not know, values that do not
 * fit and values that go without saying are left out, the rest is sorted. With its question mark, or empty.
 */
export function knownQuery(search: string, shape: KnownQuery): string {
  if (search.length < 2) return "";
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of Object.keys(shape).sort()) {
    const field = shape[name];
    const read = field && readField(given, name, field);
    if (!read || same(read.value, field.safeParse(undefined).data)) continue;
    for (const value of Array.isArray(read.value) ? read.value : [read.value]) kept.append(name, String(value));
  }
  return kept.size > 0 ? `?${kept}` : "";
}

const same = (value: unknown, usual: unknown): boolean => value === usual || (Array.isArray(value) && Array.isArray(usual) && value.join("\n") === usual.join("\n"));
