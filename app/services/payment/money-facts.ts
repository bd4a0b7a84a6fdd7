import type { JournalEntry } from "~/domain/ledger/entry";
import { sumPaise, type Paise } from "~/domain/money";
import { committed, type PaymentBooks } from "~/domain/payment/books";
import { leftOf, partsOf } from "~/domain/payment/share";
import type { GatewayDisputeRow } from "~/models/gateway/dispute.server";
import type { GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { Payout } from "~/models/payout.server";

/** One settled movement of money as one of the records knows it, under `<kind>:<vendor id or key>`. */
export interface MoneyFact {
  of: string;
  amount: Paise;
  fee: Paise;
  currency: string;
}

export type MoneyFacts = Map<string, MoneyFact>;

/** Movements that only we know of: promises, divisions and debts. The gateway knows all the others. */
export const isOurs = (fact: string): boolean => /^(refund_promise|refund_withdrawn|earning|clawback|netting|debt|commission_due):/.test(fact);

/** What an artisan owes stands in the document of his debts; its sum is compared, not each of its movements. */
export const isDebt = (fact: string): boolean => /^(debt|commission_due):/.test(fact);

/** Reads the movements off a payment document. Gives what is wrong with the document itself. */
export function countBooks(facts: MoneyFacts, books: PaymentBooks): string[] {
  const add = (fact: string, amount: Paise, { fee = 0, currency = books.currency } = {}): void => void facts.set(fact, { of: books._id, amount, fee, currency });
  const paid = books.receipts.filter(({ state }) => state === "captured");
  for (const { id, amount, fee, currency } of paid) add(`capture:${id}`, amount, { fee, currency });
  for (const { kind, state, vendorKey, gatewayPayment, gatewayRefund, amount } of books.moves) {
    const currency = paid.find(({ id }) => id === gatewayPayment)?.currency ?? books.currency;
    if (kind === "release") add(`earning:${vendorKey}`, amount, { currency });
    if (kind === "clawback") add(`clawback:${vendorKey}`, amount, { currency });
    if (kind !== "refund" || state === "frozen") continue;
    add(`refund_promise:${vendorKey}`, amount, { currency });
    if (state === "failed") add(`refund_withdrawn:${vendorKey}`, amount, { currency });
    if (state === "processed") add(`refund:${gatewayRefund}`, amount, { currency });
  }
  for (const { id, amount, currency } of books.losses ?? []) add(`chargeback:${id}`, amount, { currency });
  const { share } = books;
  for (const { state, transfer, amount } of share ? partsOf(share) : []) if (state === "processed") add(`transfer:${transfer}`, amount);
  for (const { why, state, vendorKey, gatewayReversal, amount } of share?.reversals ?? []) {
    if (state === "processed") add(`reversal:${gatewayReversal}`, amount);
    if (why === "debt") add(`netting:${vendorKey}`, amount);
  }
  for (const { vendorKey, kept } of share?.lifts ?? []) if (kept) add(`netting:${vendorKey}`, kept);
  return [...wrongSums(books)];
}

function* wrongSums(books: PaymentBooks): Generator<string> {
  const counted = books.receipts.filter(({ state, meaning }) => state === "captured" && meaning !== "quarantined");
  if (sumPaise(counted.map(({ amount }) => amount)) !== books.captured) yield `payment ${books._id} says captured ${books.captured} and its receipts do not`;
  if (counted.filter(({ meaning }) => meaning === "kept").length > 1) yield `payment ${books._id} keeps two receipts`;
  for (const { id, amount } of books.receipts) if (committed(books, id) > amount) yield `payment ${books._id} promises more than ${id} captured`;
  if (books.share && leftOf(books.share) < 0) yield `payment ${books._id} takes more back than the share was`;
}

/** Reads the movements off one of our payouts. */
export function countPayout(facts: MoneyFacts, { _id, artisan, amount, state }: Pick<Payout, "_id" | "artisan" | "amount" | "state">): void {
  const fact = { of: artisan, amount, fee: 0, currency: "INR" };
  if (state !== "created") facts.set(`payout:${_id}`, fact);
  if (state === "returned") facts.set(`payout_return:${_id}`, fact);
}

/** Reads the movement off a journal entry: the sum of its debits, and the fee among them. */
export function countJournal(facts: MoneyFacts, { _id, kind, booking, artisan, currency, lines }: JournalEntry): void {
  const debits = sumPaise(lines.filter(({ amount }) => amount > 0).map(({ amount }) => amount));
  const fee = kind === "capture" ? sumPaise(lines.filter(({ account }) => account === "gateway_fees").map(({ amount }) => amount)) : 0;
  facts.set(_id, { of: booking ?? artisan ?? "", amount: debits, fee, currency });
}

/** What the gateway's own books say stands on our account there and on the artisans', without its fees. */
export interface GatewayBalances {
  gateway: Paise;
  linked: Paise;
}

/** Reads the movements off the gateway's own row, and adds them to its balances. */
export function countGateway(facts: MoneyFacts, balances: GatewayBalances, row: GatewayPaymentRow): void {
  if (row.state !== "captured") return;
  const add = (fact: string, amount: Paise, fee = 0): void => void facts.set(fact, { of: row.order, amount, fee, currency: row.currency });
  const move = (amount: Paise, from: keyof GatewayBalances | null, to: keyof GatewayBalances | null): void => {
    if (from) balances[from] -= amount;
    if (to) balances[to] += amount;
  };
  add(`capture:${row._id}`, row.amount, row.fee);
  move(row.amount - row.fee, null, "gateway");
  for (const { id, amount, state } of row.refunds) {
    if (state !== "processed") continue;
    add(`refund:${id}`, amount);
    move(amount, "gateway", null);
  }
  for (const { id, amount, state } of row.transfers) {
    if (state !== "processed") continue;
    add(`transfer:${id}`, amount);
    move(amount, "gateway", "linked");
  }
  for (const { id, amount } of row.reversals) {
    add(`reversal:${id}`, amount);
    move(amount, "linked", "gateway");
  }
}

/** Reads the movements off the gateway's own payout. */
export function countGatewayPayout(facts: MoneyFacts, balances: GatewayBalances, { _id, account, amount, state }: { _id: string; account: string; amount: Paise; state: Payout["state"] }): void {
  countPayout(facts, { _id, artisan: account, amount, state });
  if (state === "processed") balances.linked -= amount;
}

/** Reads off a customer's objection what it took from our account, once it is lost. */
export function countGatewayDispute(facts: MoneyFacts, balances: GatewayBalances, { _id, payment, amount, state }: Pick<GatewayDisputeRow, "_id" | "payment" | "amount" | "state">): void {
  if (state !== "lost") return;
  facts.set(`chargeback:${_id}`, { of: payment, amount, fee: 0, currency: "INR" });
  balances.gateway -= amount;
}

/** Our movements as the gateway has them: of a lost objection it knows what it took, and not whether we had it left. */
export function asGatewayCounts(facts: MoneyFacts): MoneyFacts {
  const counted: MoneyFacts = new Map();
  for (const [id, fact] of facts) {
    if (isOurs(id)) continue;
    const name = id.replace(/^refund:(?=disp_)/, "chargeback:");
    counted.set(name, { ...fact, amount: fact.amount + (counted.get(name)?.amount ?? 0) });
  }
  return counted;
}
