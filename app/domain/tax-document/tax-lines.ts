import { assertPaise, share, WHOLE, type BasisPoints, type Paise } from "../money";
import type { StateCode } from "../place/gazetteer";
import { UTGST_AREAS } from "./gst-states";
import type { TaxLine } from "./tax-document";

/** Where a supply is made: from a state, to the state whose tax it is (IGST Act 2017, s. 7 and 8). */
export interface Route {
  from: StateCode;
  to: StateCode;
}

export interface Taxed {
  taxable: Paise;
  taxes: TaxLine[];
}

/** The tax that a price has in it. Two halves within a state are the same to the paisa; what cannot be divided stays in the taxable value. */
export function taxWithin(total: Paise, bps: BasisPoints, route: Route): Taxed {
  assertPaise(total);
  if (bps === 0 || total === 0) return { taxable: total, taxes: [] };
  const parts = codesOf(route);
  const each = Math.floor(Number((BigInt(total) * BigInt(bps)) / BigInt((WHOLE + bps) * parts.length)));
  return { taxable: total - each * parts.length, taxes: parts.map((code) => ({ code, bps: bps / parts.length, amount: each })) };
}

/** A tax that was reckoned already, by its names; of an odd sum the second half is the larger. */
export function taxNamed(taxable: Paise, tax: Paise, bps: BasisPoints, route: Route): Taxed {
  if (assertPaise(tax) === 0) return { taxable, taxes: [] };
  const parts = codesOf(route);
  const first = share(tax, WHOLE / parts.length);
  return { taxable, taxes: parts.map((code, at) => ({ code, bps: bps / parts.length, amount: at === 0 ? first : tax - first })) };
}

function codesOf({ from, to }: Route): TaxLine["code"][] {
  if (from !== to) return ["igst"];
  return ["cgst", UTGST_AREAS.has(to) ? "utgst" : "sgst"];
}
