import { isDeepStrictEqual } from "node:util";
import { refuse, type Outcome } from "~/domain/refusal";
import type { SellerFacts } from "~/domain/tax-document/seller";
import type { Millis } from "~/domain/time/instant";
import { replaceSeller, type Seller } from "~/models/seller.server";
import { sellerRowOf } from "./seller-row-of.server";

/** Writes who an artisan is before the law. The same words again are a success; documents already issued keep the words of their day. Refuses with `changed_meanwhile`. */
export async function saveSeller({ artisan, version, facts, now }: { artisan: string; version: number; facts: SellerFacts; now: Millis }): Promise<Outcome<object>> {
  const row = await sellerRowOf(artisan);
  if (isDeepStrictEqual(factsOf(row), facts) && !row.fromAccount && !row.gstinUnsaid) return { ok: true };
  return version === row.version && (await replaceSeller(artisan, version, { ...facts, gstinUnsaid: false, fromAccount: false, changedAt: now })) ? { ok: true } : refuse("changed_meanwhile");
}

/** The facts alone. */
export const factsOf = ({ legalName, business, street, town, pin, state, gstin }: Seller): SellerFacts => ({ legalName, business, street, town, pin, state, gstin });
