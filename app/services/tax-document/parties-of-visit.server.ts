import { issuerOf } from "~/domain/tax-document/seller";
import type { Issuer, Party } from "~/domain/tax-document/tax-document";
import { buyerOf, type Visit } from "~/domain/tax-document/visit-facts";
import { findArtisan, type ArtisanRow } from "~/models/artisan.server";
import { findBooking } from "~/models/booking.server";
import { findPerson } from "~/models/person.server";
import { sellerRowOf } from "~/services/seller/seller-row-of.server";

export interface VisitParties {
  visit: Visit;
  shop: ArtisanRow;
  seller: Issuer;
  buyer: Party;
}

/** A booking and both its sides as documents name them today. */
export async function partiesOfVisit(booking: string | null): Promise<VisitParties> {
  const visit = booking === null ? null : await findBooking(booking);
  if (!visit) throw new Error(`A document about a booking that does not exist: ${booking}`);
  const [{ shop, seller }, customer] = await Promise.all([sellerOf(visit.artisan), findPerson(visit.customer)]);
  return { visit, shop, seller, buyer: buyerOf(visit, customer?.name ?? "") };
}

/** An artisan as documents name him today. */
export async function sellerOf(artisan: string): Promise<{ shop: ArtisanRow; seller: Issuer }> {
  const [shop, row] = await Promise.all([findArtisan(artisan), sellerRowOf(artisan)]);
  if (!shop) throw new Error(`A document of an artisan who does not exist: ${artisan}`);
  return { shop, seller: issuerOf(shop, row, row.code) };
}
