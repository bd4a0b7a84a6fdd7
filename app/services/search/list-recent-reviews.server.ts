import { isInLists } from "~/domain/artisan/listing";
import type { Localized } from "~/messages";
import { findNamedArtisans } from "~/models/artisan.server";
import { findNewestReviews } from "~/models/review.server";

/** A review for the first page, and whom it is about. */
export interface RecentReview {
  id: string;
  text: string;
  signature: string;
  area: string;
  artisan: { slug: string; name: Localized };
}

/** The newest reviews with words, one for each artisan who can be booked. */
export async function listRecentReviews(most: number): Promise<RecentReview[]> {
  const reviews = (await findNewestReviews(most * 5)).filter(({ text }) => text.trim() !== "");
  const artisans = new Map((await findNamedArtisans([...new Set(reviews.map(({ artisan }) => artisan))])).map((row) => [row._id, row]));
  const shown = new Map<string, RecentReview>();
  for (const { _id, text, signature, area, artisan } of reviews) {
    const about = artisans.get(artisan);
    if (about && isInLists(about) && !shown.has(artisan)) shown.set(artisan, { id: _id, text, signature, area, artisan: { slug: about.slug, name: about.name } });
  }
  return [...shown.values()].slice(0, most);
}
