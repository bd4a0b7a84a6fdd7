import { amountInWords } from "../amount-in-words";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import type { Payer } from "../payment/payer";
import { PLATFORM } from "./platform";
import type { DraftDocument, Party } from "./tax-document";
import { factsOf, quantityIn, type Visit } from "./visit-facts";

interface Captured {
  source: string;
  amount: Paise;
  at: Millis;
  payment: string;
  method: string | null;
  payer: Payer;
}

/** The receipt of money that came in for a visit, which the marketplace took for the artisan. */
export const writeReceipt = ({ source, amount, at, payment, method, payer }: Captured, visit: Visit, { buyer, seller }: { buyer: Party; seller: Party }): DraftDocument => ({
  kind: "receipt",
  source,
  parties: [visit.customer],
  booking: visit._id,
  issuer: PLATFORM,
  recipient: buyer,
  seller,
  lines: [{ code: "advance", title: visit.service.title, sac: null, quantity: quantityIn(visit), amount }],
  taxable: amount,
  taxes: [],
  total: amount,
  words: amountInWords(amount),
  placeOfSupply: null,
  refersTo: null,
  facts: factsOf(visit, at, { payment, method, ...(payer === "customer" ? {} : { payer }) }),
  statement: null,
});
