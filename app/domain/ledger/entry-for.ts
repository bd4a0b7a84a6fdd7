import { assertPaise } from "../money";
import { balanced, type EntryLine, type JournalEntry } from "./entry";
import type { MoneyEvent } from "./event";

/** The one journal entry that records a money event. The gateway's fee is the platform's expense, whoever gets the money later. */
export function entryFor(event: MoneyEvent): JournalEntry {
  const lines = linesOf(event).filter((line) => line.amount !== 0);
  if (!balanced(lines)) throw new Error(`unbalanced ${event.kind} ${event.id}`);
  const { kind, id, booking, currency, at } = event;
  return { _id: `${kind}:${id}`, kind, booking, artisan: event.kind === "earning" ? event.artisan : null, currency, at, lines };
}

function linesOf(event: MoneyEvent): EntryLine[] {
  if (event.kind === "capture") {
    const received = assertPaise(event.amount) - assertPaise(event.fee);
    return [
      { account: "gateway", amount: received },
      { account: "gateway_fees", amount: event.fee },
      { account: event.into, amount: -event.amount },
    ];
  }
  if (event.kind === "refund") {
    return [
      { account: event.outOf, amount: assertPaise(event.amount) },
      { account: "gateway", amount: -event.amount },
    ];
  }
  const { artisan, platform, tax } = event.split;
  return [
    { account: "held", amount: assertPaise(artisan) + assertPaise(platform) + assertPaise(tax) },
    { account: "artisan_payable", amount: -artisan },
    { account: "commission", amount: -platform },
    { account: "tax_payable", amount: -tax },
  ];
}
