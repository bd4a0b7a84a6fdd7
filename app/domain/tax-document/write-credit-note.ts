import { amountInWords } from "../amount-in-words";
import { sumPaise, type Paise } from "../money";
import type { Millis } from "../time/instant";
import { taxWithin } from "./tax-lines";
import type { DraftDocument, TaxDocument } from "./tax-document";

interface Returned {
  source: string;
  amount: Paise;
  at: Millis;
  askedAt: Millis;
  bankReference: string | null;
}

/** Money given back, by whoever issued the earlier document and to whom it was issued, with the tax of that document in it. */
export function writeCreditNote({ source, amount, at, askedAt, bankReference }: Returned, earlier: TaxDocument): DraftDocument {
  const { kind, number, issuedAt, issuer, recipient, parties, booking, placeOfSupply, facts, seller } = earlier;
  const from = issuer.state ?? "RJ";
  const { taxable, taxes } = taxWithin(amount, sumPaise(earlier.taxes.map(({ bps }) => bps)), { from, to: placeOfSupply ?? from });
  const [line] = earlier.lines;
  return {
    kind: "credit_note",
    source,
    parties,
    booking,
    issuer,
    recipient,
    seller,
    lines: [{ code: "refund", title: line?.title ?? null, sac: line?.sac ?? null, quantity: 1, amount: taxable }],
    taxable,
    taxes,
    total: amount,
    words: amountInWords(amount),
    placeOfSupply,
    refersTo: { kind, number, issuedAt },
    facts: facts && { ...facts, at, askedAt, bankReference },
    statement: null,
  };
}

/**
 * Which earlier document a refund is about. Money that was never earned was paid in advance: its receipt. What was earned stands in the invoice or bill.
 * `captured` and `supplied` are of the booking, `givenBack` is what earlier credit notes on its receipts came to.
 */
export const isAdvance = ({ amount, captured, supplied, givenBack }: Record<"amount" | "captured" | "supplied" | "givenBack", Paise>): boolean => givenBack + amount <= captured - supplied;
