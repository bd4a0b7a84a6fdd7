import { sumPaise, type Paise } from "../money";
import type { PaymentBooks, Receipt } from "./books";
import type { FoundBreak } from "./break";
import { partsOf } from "./share";

/** What one movement put into a settlement of our own account, less the gateway's fee, or took out of it. */
export interface SettledLine {
  /** unknown: the gateway names no kind that we know. It counts in the settlement's sum and belongs to no payment. */
  kind: "payment" | "refund" | "transfer" | "reversal" | "other" | "unknown";
  of: string;
  payment: string | null;
  credit: Paise;
  debit: Paise;
}

/** What a settlement consists of, by kind, in paise; what goes out is below 0. What has no known kind is among the others. */
export type SettlementSums = Record<Exclude<SettledLine["kind"], "unknown">, Paise>;

const netOf = (lines: readonly SettledLine[]): Paise => sumPaise(lines.map(({ credit }) => credit)) - sumPaise(lines.map(({ debit }) => debit));

export const sumsOf = (lines: readonly SettledLine[]): SettlementSums => {
  const of = (...kinds: SettledLine["kind"][]): Paise => netOf(lines.filter(({ kind }) => kinds.includes(kind)));
  return { payment: of("payment"), refund: of("refund"), transfer: of("transfer"), reversal: of("reversal"), other: of("other", "unknown") };
};

/**
 * Whether a settlement of our own account is what its movements come to, and holds of each payment that came in with it nothing but commission and the tax on it,
 * less the gateway's fee. Each movement of an unknown kind is a difference of its own. `booksOf` is by the gateway's payment; one that we do not know should not have come at all. `beyond` is what is not ours, in paise.
 */
export function compareSettlement({ id, amount, lines }: { id: string; amount: Paise; lines: readonly SettledLine[] }, booksOf: ReadonlyMap<string, PaymentBooks>): { found: FoundBreak[]; beyond: Paise } {
  const found: FoundBreak[] = [];
  const sum = netOf(lines);
  if (sum !== amount) found.push({ kind: "settlement_differs", subject: id, ours: sum, theirs: amount });
  for (const line of lines) if (line.kind === "unknown") found.push({ kind: "settlement_row_unknown", subject: `${id}-${line.of}`, ours: null, theirs: netOf([line]) });
  let beyond = 0;
  for (const { of, credit, debit } of lines.filter(({ kind }) => kind === "payment")) {
    const books = booksOf.get(of);
    const landed = credit - debit + netOf(books ? lines.filter(belongsTo(books, of)) : lines.filter(({ kind, payment }) => isPart(kind) && payment === of));
    const ours = oursOf(books, of);
    if (landed <= ours) continue;
    beyond += landed - Math.max(0, ours);
    found.push({ kind: "settlement_differs", subject: `${id}-${of}`, ours, theirs: landed });
  }
  return { found, beyond };
}

/** Whether a movement can belong to a payment; of one whose kind nobody knows nothing is assumed. */
const isPart = (kind: SettledLine["kind"]): boolean => kind !== "payment" && kind !== "unknown";

/** What of a captured payment may be ours: of the one that pays the order commission and tax less the fee; any other one goes back. */
function oursOf(books: PaymentBooks | undefined, id: string): Paise {
  const receipt = books?.receipts.find((each): each is Receipt => each.id === id);
  return books && receipt?.meaning === "kept" ? receipt.amount - books.split.artisan - receipt.fee : 0;
}

/** The lines of an order's transfers and their reversals, and of refunds, that belong to one of its payments. */
function belongsTo({ share, receipts }: PaymentBooks, payment: string): (line: SettledLine) => boolean {
  const kept = receipts.some(({ id, meaning }) => id === payment && meaning === "kept");
  const ids = new Set(kept && share ? [...partsOf(share).map(({ transfer }) => transfer), ...share.reversals.map(({ gatewayReversal }) => gatewayReversal)] : []);
  return ({ kind, of, payment: told }) => isPart(kind) && (told === payment || ids.has(of));
}
