import type { DraftDocument } from "~/domain/tax-document/tax-document";
import { writeVisitDocument } from "~/domain/tax-document/write-visit-document";
import { partiesOfVisit } from "./parties-of-visit.server";

/** The artisan's invoice or bill for a visit. */
export async function draftVisitDocument(source: string): Promise<DraftDocument | null> {
  const { visit, shop, seller, buyer } = await partiesOfVisit(source.slice(source.indexOf(":") + 1));
  return writeVisitDocument(visit, { buyer, seller, craft: shop.craft });
}
