import { priceForArtisan, type PricePreview } from "~/domain/artisan/price-for-artisan";
import { PRICE_TYPES } from "~/domain/pricing/price-type";
import { parseRupees } from "~/domain/rupees";
import type { Millis } from "~/domain/time/instant";
import { findArtisan } from "~/models/artisan.server";

/** What the price in a half-filled service form comes to for this artisan; null while it is no amount. Nothing is written. */
export async function previewPrice({ artisan, price, priceType, now }: { artisan: string; price: string; priceType: string; now: Millis }): Promise<PricePreview | null> {
  const unitPrice = parseRupees(price);
  const profile = await findArtisan(artisan);
  if (unitPrice === null || unitPrice > 100_000_000 || !profile) return null;
  const { tier, joinedAt } = profile;
  return priceForArtisan({ unitPrice, priceType: PRICE_TYPES.find((type) => type === priceType) ?? "fixed", tier, joinedAt }, now);
}
