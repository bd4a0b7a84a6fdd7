import { listingOf } from "~/domain/artisan/listing";
import type { Outcome } from "~/domain/refusal";
import { findAvailability } from "~/models/availability.server";
import { findActiveServices } from "~/models/service.server";
import { changeShop } from "./change-shop.server";

/**
 * Reckons anew what lists say about an artisan: whether there is something to book, the lowest price and the shortest service; then tells the search index.
 * Called after services or hours have changed. Services and hours are read after the page's version, so of two
 * refreshes at once the one that saw less loses and looks again.
 */
export const refreshListing = (artisan: string): Promise<Outcome<object>> =>
  changeShop(artisan, async () => {
    const [services, availability] = await Promise.all([findActiveServices(artisan), findAvailability(artisan)]);
    return { ok: true, change: listingOf(services, availability?.week ?? []) };
  });
