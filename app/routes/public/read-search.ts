import { z } from "zod";
import { CRAFT_SLUGS, type CraftSlug } from "~/domain/craft";
import { SEARCH_SORTS, type SearchSort } from "~/domain/search/ranking";

const words = z.string().transform((text) => text.slice(0, 100).trim());

/** The query of a search; what it does not know is left out. */
export const SEARCH_QUERY = z.object({
  q: words.default(""),
  craft: z.enum(CRAFT_SLUGS as readonly [CraftSlug, ...CraftSlug[]]).optional(),
  place: words.default(""),
  sort: z.enum(SEARCH_SORTS).default("best"),
  cursor: z.string().max(200).optional(),
});

/** What was asked for, as it stands in links. */
export interface Asked {
  q: string;
  craft: CraftSlug | null;
  place: string;
  sort: SearchSort;
}

/** The same search as a query for links, with some of it changed; the usual order is left out. */
export function searchLink(asked: Asked, change: Partial<Asked> & { cursor?: string } = {}) {
  const { sort, ...rest } = { ...asked, ...change };
  return { ...rest, sort: sort === "best" ? null : sort };
}
