import { z } from "zod";
import type { SearchDoc } from "~/adapters/search/port";
import { CRAFT_SLUGS } from "~/domain/craft";
import { isPlace } from "~/domain/place/gazetteer";
import { log } from "~/http/log.server";
import type { ArtisanRow } from "~/models/artisan.server";
import { describeArtisan } from "./describe-artisan";

/** What search needs of an artisan's row. */
const LISTABLE = z.object({
  name: z.object({ en: z.string(), hi: z.string() }),
  craft: z.enum(CRAFT_SLUGS),
  place: z.string().refine(isPlace),
  priceFrom: z.number().nullable(),
  rating: z.object({ count: z.number(), sum: z.number() }),
});

/** Whom the log has named, for as long as his row stays as it is. */
const named = new Map<string, string>();

/** An artisan as search knows him; null, with one line in the log, when his row lacks what search needs, so that he keeps nobody else out. */
export function describeListable(artisan: ArtisanRow, titles: string[]): SearchDoc | null {
  const { error } = LISTABLE.safeParse(artisan);
  if (!error) {
    named.delete(artisan._id);
    return describeArtisan(artisan, titles);
  }
  const lacks = error.issues.map(({ path }) => path.join(".")).join(", ");
  if (named.get(artisan._id) !== lacks) log("not_listed", { artisan: artisan._id, lacks });
  named.set(artisan._id, lacks);
  return null;
}
