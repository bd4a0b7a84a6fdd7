import { priceForArtisan, type PricePreview } from "~/domain/artisan/price-for-artisan";
import type { Millis } from "~/domain/time/instant";
import { findArtisan } from "~/models/artisan.server";
import type { ServiceDraft } from "~/models/service-draft.server";

/** What the price of a draft brings its artisan, or null before there is one. */
export async function priceOfDraft({ artisan, priceType, unitPrice }: ServiceDraft, now: Millis): Promise<PricePreview | null> {
  if (priceType === null || unitPrice === null) return null;
  const profile = await findArtisan(artisan);
  return profile && priceForArtisan({ unitPrice, priceType, tier: profile.tier, joinedAt: profile.joinedAt }, now);
}
