import type { CraftSlug } from "~/domain/craft";
import type { Picture } from "~/domain/picture";
import { averageOf } from "~/domain/review/review";
import type { Millis } from "~/domain/time/instant";
import type { Localized } from "~/messages";
import type { ListedArtisan } from "~/models/artisan.server";
import { nextFreeDay } from "~/services/availability/next-free-day.server";

/** An artisan as lists show him; nothing here is private. */
export interface ArtisanCard {
  slug: string;
  name: Localized;
  craft: CraftSlug;
  place: string;
  state: string;
  picture: Picture | null;
  /** Lowest price in paise. */
  from: number | null;
  rating: { average: number; count: number };
  /** Local date of the next free day; a hint, since others book too. */
  nextFree: string | null;
}

/** Artisans as cards, in the order given, each with the next free day. */
export async function listCards(artisans: readonly ListedArtisan[], now: Millis): Promise<ArtisanCard[]> {
  const free = await nextFreeDay({ artisans, now });
  return artisans.map(({ _id, slug, name, craft, place, state, pictures, priceFrom, rating }) => ({
    slug,
    name,
    craft,
    place,
    state,
    picture: pictures[0] ?? null,
    from: priceFrom,
    rating: { average: averageOf(rating), count: rating.count },
    nextFree: free.get(_id) ?? null,
  }));
}
