import type { Paise } from "~/domain/money";
import { balanced } from "~/domain/ledger/entry";
import { addEntry, noBalances, overdrawn, type Balances } from "~/domain/ledger/fold";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { eachJournalEntry } from "~/models/journal-entry.server";
import { eachPayment } from "~/models/payment.server";
import { countBooks, countGateway, countJournal, type MoneyFacts } from "./money-facts";

export interface LedgerReport {
  ok: boolean;
  /** Each a sentence that names the document to look at. At most 100. */
  problems: string[];
  totals: { payments: number; entries: number; gatewayPayments: number; captured: Paise; refunded: Paise; balances: Record<string, Balances> };
}

/**
 * Compares the three records of money, each reckoned apart: the payment documents, the fold of the journal,
 * and the gateway's own books. Meant for when the outboxes are empty; work under way shows as a difference.
 */
export async function verifyLedger(): Promise<LedgerReport> {
  const problems: string[] = [];
  const facts: Record<"payments" | "journal" | "gateway", MoneyFacts> = { payments: new Map(), journal: new Map(), gateway: new Map() };
  const balances: Record<string, Balances> = {};
  const totals = { payments: 0, entries: 0, gatewayPayments: 0, captured: 0, refunded: 0, balances };
  for await (const payment of eachPayment()) {
    totals.payments += 1;
    problems.push(...countBooks(facts.payments, payment));
  }
  for await (const entry of eachJournalEntry()) {
    totals.entries += 1;
    if (!balanced(entry.lines)) problems.push(`journal entry ${entry._id} does not balance`);
    balances[entry.currency] = addEntry((balances[entry.currency] ??= noBalances()), entry);
    countJournal(facts.journal, entry);
  }
  for await (const row of eachGatewayPayment()) {
    totals.gatewayPayments += 1;
    countGateway(facts.gateway, row);
  }
  problems.push(...differences("the journal", facts.payments, facts.journal), ...differences("the gateway's books", onlyVendor(facts.payments), facts.gateway));
  for (const [currency, balance] of Object.entries(balances)) problems.push(...overdrawn(balance).map((account) => `account ${account} is overdrawn in ${currency}`));
  for (const [id, { amount }] of facts.payments) {
    if (id.startsWith("capture:")) totals.captured += amount;
    if (id.startsWith("refund:")) totals.refunded += amount;
  }
  return { ok: problems.length === 0, problems: problems.slice(0, 100), totals };
}

const onlyVendor = (facts: MoneyFacts): MoneyFacts => new Map([...facts].filter(([id]) => !id.startsWith("earning:")));

function* differences(where: string, ours: MoneyFacts, theirs: MoneyFacts): Generator<string> {
  for (const [id, fact] of ours) {
    const other = theirs.get(id);
    if (!other) yield `${id} of payment ${fact.of} is missing in ${where}`;
    else if (other.amount !== fact.amount || other.fee !== fact.fee || other.currency !== fact.currency) yield `${id} is ${fact.amount} (fee ${fact.fee}) ${fact.currency} in the payment and ${other.amount} (fee ${other.fee}) ${other.currency} in ${where}`;
  }
  for (const id of theirs.keys()) if (!ours.has(id)) yield `${id} is in ${where} and in no payment`;
}
