import { sumPaise, type Paise } from "../money";
import type { PaymentBooks, Receipt } from "./books";
import type { FoundBreak } from "./break";
import { partsOf } from "./share";

/** What one movement put into a settlement of our own account, less the gateway's fee, or took out of it. */
export interface SettledLine {
  kind: "payment" | "refund" | "transfer" | "reversal" | "other";
  of: string;
  payment: string | null;
  credit: Paise;
  debit: Paise;
}

/** What a settlement consists of, by kind, in paise; what goes out is below 0. */
export type SettlementSums = Record<SettledLine["kind"], Paise>;

const netOf = (lines: readonly SettledLine[]): Paise => sumPaise(lines.map(({ credit }) => credit)) - sumPaise(lines.map(({ debit }) => debit));

export const sumsOf = (lines: readonly SettledLine[]): SettlementSums => {
  const of = (kind: SettledLine["kind"]): Paise => netOf(lines.filter((line) => line.kind === kind));
  return { payment: of("payment"), refund: of("refund"), transfer: of("transfer"), reversal: of("reversal"), other: of("other") };
};

/**
 * Whether a settlement of our own account is what its movements come to, and holds of each payment that came in with it nothing but commission and the tax on it,
 * less the gateway's fee. `booksOf` is by the gateway's payment; one that we do not know should not have come at all. `beyond` is what is not ours, in paise.
 */
export function compareSettlement({ id, amount, lines }: { id: string; amount: Paise; lines: readonly SettledLine[] }, booksOf: ReadonlyMap<string, PaymentBooks>): { found: FoundBreak[]; beyond: Paise } {
  const found: FoundBreak[] = [];
  const sum = netOf(lines);
  if (sum !== amount) found.push({ kind: "settlement_differs", subject: id, ours: sum, theirs: amount });
  let beyond = 0;
  for (const { of, credit, debit } of lines.filter(({ kind }) => kind === "payment")) {
    const books = booksOf.get(of);
    const landed = credit - debit + netOf(books ? lines.filter(belongsTo(books, of)) : lines.filter(({ kind, payment }) => kind !== "payment" && payment === of));
    const ours = oursOf(books, of);
    if (landed <= ours) continue;
    beyond += landed - Math.max(0, ours);
    found.push({ kind: "settlement_differs", subject: `${id}-${of}`, ours, theirs: landed });
  }
  return { found, beyond };
}

/** What of a captured payment may be ours: of the one that pays the order commission and tax less the fee; any other one goes back. */
function oursOf(books: PaymentBooks | undefined, id: string): Paise {
  const receipt = books?.receipts.find((each): each is Receipt => each.id === id);
  return books && receipt?.meaning === "kept" ? receipt.amount - books.split.artisan - receipt.fee : 0;
}

/** The lines of an order's transfers and their reversals, and of refunds, that belong to one of its payments. */
function belongsTo({ share, receipts }: PaymentBooks, payment: string): (line: SettledLine) => boolean {
  const kept = receipts.some(({ id, meaning }) => id === payment && meaning === "kept");
  const ids = new Set(kept && share ? [...partsOf(share).map(({ transfer }) => transfer), ...share.reversals.map(({ gatewayReversal }) => gatewayReversal)] : []);
  return ({ kind, of, payment: told }) => kind !== "payment" && (told === payment || ids.has(of));
}
