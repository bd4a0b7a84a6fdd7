import { assertPaise } from "../money";
import { balanced, type Account, type EntryLine, type JournalEntry } from "./entry";
import type { MoneyEvent } from "./event";

/** The one journal entry that records a money event. The gateway's fee is the platform's expense, whoever gets the money later. */
export function entryFor(event: MoneyEvent): JournalEntry {
  const lines = linesOf(event).filter((line) => line.amount !== 0);
  if (!balanced(lines)) throw new Error(`unbalanced ${event.kind} ${event.id}`);
  const { kind, id, currency, at } = event;
  return { _id: `${kind}:${id}`, kind, booking: "booking" in event ? event.booking : null, artisan: "artisan" in event ? event.artisan : null, currency, at, lines };
}

function linesOf(event: MoneyEvent): EntryLine[] {
  switch (event.kind) {
    case "capture":
      return [
        { account: "gateway", amount: assertPaise(event.amount) - assertPaise(event.fee) },
        { account: "gateway_fees", amount: event.fee },
        { account: event.into, amount: -event.amount },
      ];
    case "refund_promise":
      return moved(event.amount, event.pool, "refunds");
    case "refund_withdrawn":
      return moved(event.amount, "refunds", event.pool);
    case "refund":
      return moved(event.amount, "refunds", "gateway");
    case "chargeback":
      return moved(event.amount, "chargebacks", "gateway");
    case "transfer":
      return moved(event.amount, "linked", "gateway");
    case "reversal":
      return moved(event.amount, "gateway", "linked");
    case "debt":
      return moved(event.amount, "receivables", "artisan_payable");
    case "netting":
      return moved(event.amount, "artisan_payable", "receivables");
    case "payout":
      return moved(event.amount, "artisan_payable", "linked");
    case "payout_return":
      return moved(event.amount, "linked", "artisan_payable");
    case "earning":
      return divided(event.split, 1);
    case "clawback":
      return divided(event.split, -1);
    case "commission_due":
      return [
        { account: "receivables", amount: assertPaise(event.split.platform) + assertPaise(event.split.tax) },
        { account: "commission", amount: -event.split.platform },
        { account: "tax_payable", amount: -event.split.tax },
      ];
  }
}

/** Debits one account and credits another. */
const moved = (amount: number, debit: Account, credit: Account): EntryLine[] => [
  { account: debit, amount: assertPaise(amount) },
  { account: credit, amount: -amount },
];

/** Held money divided among artisan, platform and tax; with -1 the same undone, where rounding may leave a part a paisa below 0. */
const divided = ({ artisan, platform, tax }: { artisan: number; platform: number; tax: number }, sign: 1 | -1): EntryLine[] => [
  { account: "held", amount: sign * assertPaise(artisan + platform + tax) },
  { account: "artisan_payable", amount: -sign * artisan },
  { account: "commission", amount: -sign * platform },
  { account: "tax_payable", amount: -sign * tax },
];
