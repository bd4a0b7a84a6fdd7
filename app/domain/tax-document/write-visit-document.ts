import { amountInWords } from "../amount-in-words";
import type { CraftSlug } from "../craft";
import { visitSource } from "./sources";
import { rateOf, sacOf } from "./supplies";
import { taxWithin } from "./tax-lines";
import type { DraftDocument, Issuer, Party } from "./tax-document";
import { endedAt, factsOf, placeOfSupply, quantityIn, suppliedOf, type Visit } from "./visit-facts";

/**
 * What the artisan gives the customer for a visit, or for what was kept of one that was cancelled: registered for GST a tax invoice, whose tax is in the price;
 * not registered, or where the service is exempt, a bill without tax. Null when nothing was supplied.
 */
export function writeVisitDocument(visit: Visit, { buyer, seller, craft }: { buyer: Party; seller: Issuer; craft: CraftSlug }): DraftDocument | null {
  const total = suppliedOf(visit);
  if (total === 0) return null;
  const at = endedAt(visit);
  const sac = sacOf(craft);
  const from = seller.state ?? "RJ";
  const to = placeOfSupply(visit, from);
  const bps = seller.gstin === null ? 0 : rateOf(sac, at);
  const { taxable, taxes } = taxWithin(total, bps, { from, to });
  return {
    kind: bps > 0 ? "invoice" : "bill",
    source: visitSource(visit._id),
    parties: [visit.customer, visit.artisan],
    booking: visit._id,
    issuer: seller,
    recipient: buyer,
    seller: null,
    lines: [{ code: visit.state === "completed" ? "visit" : "kept", title: visit.service.title, sac: seller.gstin === null ? null : sac, quantity: visit.state === "completed" ? quantityIn(visit) : 1, amount: taxable }],
    taxable,
    taxes,
    total,
    words: amountInWords(total),
    placeOfSupply: seller.gstin === null ? null : to,
    refersTo: null,
    facts: factsOf(visit, at),
    statement: null,
  };
}
