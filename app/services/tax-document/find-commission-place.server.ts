import type { StateCode } from "~/domain/place/gazetteer";
import { issuerOf } from "~/domain/tax-document/seller";
import { placeOfCommission } from "~/domain/tax-document/write-commission";
import { findArtisan } from "~/models/artisan.server";
import { findSeller } from "~/models/seller.server";

/** The state that our commission is supplied in where it is this artisan's, as an invoice to him would say today; undefined for nobody. */
export async function findCommissionPlace(artisan: string): Promise<StateCode | undefined> {
  const [shop, facts] = await Promise.all([findArtisan(artisan), findSeller(artisan)]);
  return shop ? placeOfCommission(issuerOf(shop, facts, "")) : undefined;
}
