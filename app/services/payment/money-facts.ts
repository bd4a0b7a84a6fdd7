import type { JournalEntry } from "~/domain/ledger/entry";
import { sumPaise, type Paise } from "~/domain/money";
import { committed, type PaymentBooks } from "~/domain/payment/books";
import type { GatewayPaymentRow } from "~/models/gateway/payment.server";

/** One settled movement of money as one of the records knows it, under `<kind>:<vendor id>`. */
export interface MoneyFact {
  of: string;
  amount: Paise;
  fee: Paise;
  currency: string;
}

export type MoneyFacts = Map<string, MoneyFact>;

/** Reads the movements off a payment document. Gives what is wrong with the document itself. */
export function countBooks(facts: MoneyFacts, books: PaymentBooks): string[] {
  const paid = books.receipts.filter(({ state }) => state === "captured");
  for (const { id, amount, fee, currency } of paid) facts.set(`capture:${id}`, { of: books._id, amount, fee, currency });
  for (const move of books.moves.filter(({ state }) => state === "processed")) {
    const currency = paid.find(({ id }) => id === move.gatewayPayment)?.currency ?? books.currency;
    facts.set(move.kind === "refund" ? `refund:${move.gatewayRefund}` : `earning:${move.vendorKey}`, { of: books._id, amount: move.amount, fee: 0, currency });
  }
  return [...wrongSums(books)];
}

function* wrongSums(books: PaymentBooks): Generator<string> {
  const counted = books.receipts.filter(({ state, meaning }) => state === "captured" && meaning !== "quarantined");
  if (sumPaise(counted.map(({ amount }) => amount)) !== books.captured) yield `payment ${books._id} says captured ${books.captured} and its receipts do not`;
  if (counted.filter(({ meaning }) => meaning === "kept").length > 1) yield `payment ${books._id} keeps two receipts`;
  for (const { id, amount } of books.receipts) if (committed(books, id) > amount) yield `payment ${books._id} promises more than ${id} captured`;
}

/** Reads the movement off a journal entry: the sum of its debits, and the fee among them. */
export function countJournal(facts: MoneyFacts, { _id, kind, booking, currency, lines }: JournalEntry): void {
  const debits = sumPaise(lines.filter(({ amount }) => amount > 0).map(({ amount }) => amount));
  const fee = kind === "capture" ? sumPaise(lines.filter(({ account }) => account === "gateway_fees").map(({ amount }) => amount)) : 0;
  facts.set(_id, { of: booking, amount: debits, fee, currency });
}

/** Reads the movements off the gateway's own row. */
export function countGateway(facts: MoneyFacts, row: GatewayPaymentRow): void {
  if (row.state !== "captured") return;
  facts.set(`capture:${row._id}`, { of: row.order, amount: row.amount, fee: row.fee, currency: row.currency });
  for (const { id, amount, state } of row.refunds) if (state === "processed") facts.set(`refund:${id}`, { of: row.order, amount, fee: 0, currency: row.currency });
}
