import type { CraftSlug } from "~/domain/craft";
import type { SearchAnswer, SearchDoc } from "../port";

/** How many there are of each craft, the most frequent first, equal ones by name. */
export function countCrafts(docs: readonly SearchDoc[]): SearchAnswer["crafts"] {
  const counts = new Map<CraftSlug, number>();
  for (const { craft } of docs) counts.set(craft, (counts.get(craft) ?? 0) + 1);
  return [...counts].map(([slug, count]) => ({ slug, count })).sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
}
