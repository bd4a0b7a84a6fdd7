import { booksAreElsewhere } from "~/adapters/payments/index.server";
import { sumPaise, type Paise } from "~/domain/money";
import { balanced } from "~/domain/ledger/entry";
import { addEntry, noBalances, overdrawn, type Balances } from "~/domain/ledger/fold";
import { addApart, artisansIn, noApart, overdrawnApart, standsOn } from "~/domain/ledger/fold-apart";
import { owedBy } from "~/domain/payment/debt";
import { waitingPart } from "~/domain/payment/waiting-part";
import { eachDebt } from "~/models/debt.server";
import { eachGatewayDispute } from "~/models/gateway/dispute.server";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { eachGatewayPayout } from "~/models/gateway/payout.server";
import { eachJournalEntry } from "~/models/journal-entry.server";
import { eachPayment } from "~/models/payment.server";
import { eachPayout } from "~/models/payout.server";
import { asGatewayCounts, countBooks, countGateway, countGatewayDispute, countGatewayPayout, countJournal, countPayout, isDebt, type GatewayBalances, type MoneyFacts } from "./money-facts";

export interface LedgerReport {
  ok: boolean;
  /** Each a sentence that names the document to look at. At most 100. */
  problems: string[];
  /** Elsewhere: its books are not in this database. What differs there is found by its port, as a break. */
  gateway: "compared" | "elsewhere";
  totals: { payments: number; entries: number; gatewayPayments: number; captured: Paise; refunded: Paise; balances: Record<string, Balances> };
}

/**
 * Compares the records of money, each reckoned apart: the documents that guard it (payments, payouts, debts), the fold of the journal,
 * and the local gateway's own books, movement by movement and account by account; and what each artisan and each booking has, so that no sum hides what one lacks. Meant for when the outboxes are empty; work under way shows as a difference.
 */
export async function verifyLedger(): Promise<LedgerReport> {
  const problems: string[] = [];
  const facts: Record<"payments" | "journal" | "gateway", MoneyFacts> = { payments: new Map(), journal: new Map(), gateway: new Map() };
  const balances: Record<string, Balances> = {};
  const at: GatewayBalances = { gateway: 0, linked: 0 };
  const totals = { payments: 0, entries: 0, gatewayPayments: 0, captured: 0, refunded: 0, balances };
  const apart = noApart();
  const waiting = new Map<string, Paise>();
  for await (const payment of eachPayment()) {
    totals.payments += 1;
    waiting.set(payment.artisan, (waiting.get(payment.artisan) ?? 0) + waitingPart(payment));
    problems.push(...countBooks(facts.payments, payment));
  }
  for await (const payout of eachPayout()) countPayout(facts.payments, payout);
  for await (const entry of eachJournalEntry()) {
    totals.entries += 1;
    if (!balanced(entry.lines)) problems.push(`journal entry ${entry._id} does not balance`);
    balances[entry.currency] = addEntry((balances[entry.currency] ??= noBalances()), entry);
    addApart(apart, entry);
    countJournal(facts.journal, entry);
  }
  problems.push(...differences("the journal", facts.payments, without(isDebt, facts.journal)));
  const gateway = booksAreElsewhere() ? "elsewhere" : "compared";
  if (gateway === "compared") {
    for await (const row of eachGatewayPayment()) {
      totals.gatewayPayments += 1;
      countGateway(facts.gateway, at, row);
    }
    for await (const payout of eachGatewayPayout()) countGatewayPayout(facts.gateway, at, payout);
    for await (const dispute of eachGatewayDispute()) countGatewayDispute(facts.gateway, at, dispute);
    problems.push(...differences("the gateway's books", asGatewayCounts(facts.payments), facts.gateway));
    problems.push(...wrongBalances(sumOf(balances, "gateway"), at.gateway, "gateway"), ...wrongBalances(sumOf(balances, "linked"), at.linked, "linked"));
  }
  const owed = new Map<string, Paise>();
  for await (const debt of eachDebt()) owed.set(debt._id, owedBy(debt));
  problems.push(...wrongBalances(sumOf(balances, "receivables"), sumPaise([...owed.values()]), "receivables"));
  for (const id of new Set([...artisansIn(apart), ...owed.keys()])) problems.push(...wrongBalances(standsOn(apart, id, "receivables"), owed.get(id) ?? 0, "receivables", ` of artisan ${id}`));
  for (const [currency, balance] of Object.entries(balances)) problems.push(...overdrawn(balance).map((account) => `account ${account} is overdrawn in ${currency}`));
  problems.push(...overdrawnApart(apart, waiting));
  for (const [id, { amount }] of facts.payments) {
    if (id.startsWith("capture:")) totals.captured += amount;
    if (id.startsWith("refund:")) totals.refunded += amount;
  }
  return { ok: problems.length === 0, problems: problems.slice(0, 100), gateway, totals };
}

const without = (leave: (fact: string) => boolean, facts: MoneyFacts): MoneyFacts => new Map([...facts].filter(([id]) => !leave(id)));

/** What stands on an account, over all currencies: the gateway's books are counted alike. */
const sumOf = (balances: Record<string, Balances>, account: keyof Balances): number => Object.values(balances).reduce((sum, each) => sum + each[account], 0);

const wrongBalances = (journal: number, other: number, account: keyof Balances, whose = ""): string[] => (journal === other ? [] : [`account ${account}${whose} is ${journal} in the journal and ${other} where it is kept`]);

function* differences(where: string, ours: MoneyFacts, theirs: MoneyFacts): Generator<string> {
  for (const [id, fact] of ours) {
    const other = theirs.get(id);
    if (!other) yield `${id} of payment ${fact.of} is missing in ${where}`;
    else if (other.amount !== fact.amount || other.fee !== fact.fee || other.currency !== fact.currency) yield `${id} is ${fact.amount} (fee ${fact.fee}) ${fact.currency} in the payment and ${other.amount} (fee ${other.fee}) ${other.currency} in ${where}`;
  }
  for (const id of theirs.keys()) if (!ours.has(id)) yield `${id} is in ${where} and in no payment`;
}
