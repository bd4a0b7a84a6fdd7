import { amountInWords } from "../amount-in-words";
import { happenedAt, type Account, type JournalEntry } from "../ledger/entry";
import type { Paise } from "../money";
import type { StateCode } from "../place/gazetteer";
import { PLATFORM } from "./platform";
import { COMMISSION_SAC, rateOf } from "./supplies";
import { taxNamed } from "./tax-lines";
import type { DraftDocument, EarlierDocument, Party } from "./tax-document";
import { factsOf, type Visit } from "./visit-facts";

type Posted = Pick<JournalEntry, "_id" | "at" | "happenedAt" | "lines" | "place">;

/** The state whose supply our commission is: of a registered artisan and of one whose address we have, where he is (IGST Act 2017, s. 12(2)). */
export const placeOfCommission = (artisan: Pick<Party, "state">): StateCode => artisan.state ?? PLATFORM.state ?? "RJ";

/** What an entry puts on an account, credits positive. */
export const creditOn = ({ lines }: Pick<JournalEntry, "lines">, account: Account | "receivables"): number => lines.reduce((sum, line) => (line.account === account ? sum - line.amount : sum), 0);

/** The marketplace's own tax invoice to the artisan for its commission, to the paisa of the journal; of an entry that takes commission back, the credit note on that invoice. Null where there is none. */
export function writeCommission(entry: Posted, visit: Visit, artisan: Party, refersTo: EarlierDocument | null): DraftDocument | null {
  const commission = creditOn(entry, "commission");
  const tax = creditOn(entry, "tax_payable");
  if (commission === 0) return null;
  const back = commission < 0;
  const amount: Paise = Math.abs(commission);
  const to = entry.place ?? placeOfCommission(artisan);
  const { taxable, taxes } = taxNamed(amount, Math.abs(tax), rateOf(COMMISSION_SAC, happenedAt(entry)), { from: PLATFORM.state ?? to, to });
  const total = amount + Math.abs(tax);
  return {
    kind: back ? "credit_note" : "invoice",
    source: entry._id,
    parties: [visit.artisan],
    booking: visit._id,
    issuer: PLATFORM,
    recipient: artisan,
    seller: null,
    lines: [{ code: "commission", title: visit.service.title, sac: COMMISSION_SAC, quantity: 1, amount: taxable }],
    taxable,
    taxes,
    total,
    words: amountInWords(total),
    placeOfSupply: to,
    refersTo,
    facts: factsOf(visit, happenedAt(entry)),
    statement: null,
  };
}
