import type { Index } from "../storage/catalog.ts";
import type { Reach } from "./reach.ts";

/** Paths with their direction, most important first. */
export type Sort = { path: string; segments: readonly string[]; direction: 1 | -1 }[];

/**
 * In which direction the index gives documents in the wanted order, or null when it does not. Fields fixed to one
 * value do not matter; entries with equal values come in the order of _id.
 */
export function sortDirection(index: Index | null, found: Reach, sort: Sort): 1 | -1 | null {
  if (sort.length === 0) return 1;
  if (found.ranges.length !== 1 || index?.multikey || index?.cut) return null;
  const fields = [...(index?.fields ?? []).map(({ path, descending }) => ({ path, sign: descending ? -1 : 1 })), { path: "_id", sign: 1 }];
  const fixed = new Set(fields.slice(0, found.fixed).map(({ path }) => path));
  const order = fields.slice(found.fixed);
  let direction: 1 | -1 | null = null;
  let position = 0;
  for (const { path, direction: wanted } of sort) {
    if (fixed.has(path)) continue;
    const field = order[position];
    if (field?.path !== path) return null;
    const needed = field.sign === wanted ? 1 : -1;
    if (direction !== null && direction !== needed) return null;
    direction = needed;
    position += 1;
    if (path === "_id") break;
  }
  return direction ?? 1;
}
