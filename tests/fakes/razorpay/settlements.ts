/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { entity, inSeconds, type Books, type Dispute, type Settlement } from "./books";
import { pageOf, type Row } from "./calls";
import { found } from "./refusal";
import { isPaidOut } from "./transfers";
import type { Tell } from "./webhooks";

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" });
const dayOf = (seconds: number): string => DAY.format(seconds * 1000);

/** Settlements are seen by the account they belong to; without its name they are the main account's. */
export const SETTLEMENTS: Row[] = [
  ["GET", "/v1/settlements", ({ books, query, headers }) => pageOf([...books.settlements.values()].filter(({ account, created_at }) => account === (headers["x-razorpay-account"] ?? OWN) && created_at >= Number(query.get("from") ?? 0)), query)],
  [
    "GET",
    "/v1/settlements/recon/combined",
    ({ books, query }) => {
      const day = [query.get("year"), ...[query.get("month"), query.get("day")].map((part) => part?.padStart(2, "0"))].join("-");
      return pageOf(books.settled.filter(({ settled_at }) => dayOf(settled_at) === day), query);
    },
  ],
  [
    "GET",
    "/v1/settlements/:",
    ({ books, ids: [id = ""], headers }) => {
      const settlement = books.settlements.get(id);
      return found(settlement?.account === headers["x-razorpay-account"] ? settlement : undefined);
    },
  ],
];

/** Customers' objections, the newest first. */
export const DISPUTES: Row[] = [
  ["GET", "/v1/disputes", ({ books, query }) => pageOf([...books.disputes.values()], query)],
  ["GET", "/v1/disputes/:", ({ books, ids: [id = ""] }) => found(books.disputes.get(id))],
];

/** Pays out all that is let go of an account, as the bank day does. Null when there is nothing. */
export function settle(books: Books, tell: Tell, account: string): Settlement | null {
  const due = [...books.transfers.values()].filter((each) => each.recipient === account && each.status !== "failed" && !each.on_hold && !isPaidOut(books, each) && each.amount > each.amount_reversed);
  if (due.length === 0) return null;
  const settlement: Settlement = { ...entity("setl", "settlement"), amount: due.reduce((all, { amount, amount_reversed }) => all + amount - amount_reversed, 0), status: "processed", fees: 0, tax: 0, utr: `UTR${Date.now()}`, account };
  books.settlements.set(settlement.id, settlement);
  for (const transfer of due) Object.assign(transfer, { recipient_settlement_id: settlement.id, settlement_status: "settled" });
  tell("settlement.processed", { settlement }, account);
  return settlement;
}

const OWN = "main";

/** Pays out what the main account has, as the bank day does: all that moved it and was not settled yet. Nothing while that would cost it money. */
export function settleOwn(books: Books, tell: Tell): void {
  const known = new Set(books.settled.map(({ entity_id }) => entity_id));
  const moved = [
    ...[...books.payments.values()].filter(({ captured }) => captured).map(({ id, amount, fee, tax }) => ({ entity_id: id, type: "payment", debit: 0, credit: amount - fee, amount, fee, tax, payment_id: null })),
    ...[...books.transfers.values()].filter(({ status }) => status !== "failed").map(({ id, amount }) => ({ entity_id: id, type: "transfer", debit: amount, credit: 0, amount, fee: 0, tax: 0, payment_id: null })),
    ...[...books.reversals.values()].map(({ id, amount }) => ({ entity_id: id, type: "adjustment", debit: 0, credit: amount, amount, fee: 0, tax: 0, payment_id: null })),
    ...[...books.refunds.values()].filter(({ status, payment_id }) => status !== "failed" && books.payments.get(payment_id)?.captured).map(({ id, amount, payment_id }) => ({ entity_id: id, type: "refund", debit: amount, credit: 0, amount, fee: 0, tax: 0, payment_id })),
  ].filter(({ entity_id }) => !known.has(entity_id));
  const amount = moved.reduce((all, { credit, debit }) => all + credit - debit, 0);
  if (amount <= 0) return;
  const settlement: Settlement = { ...entity("setl", "settlement"), amount, status: "processed", fees: 0, tax: 0, utr: `UTR${Date.now()}`, account: OWN };
  books.settlements.set(settlement.id, settlement);
  books.settled.push(...moved.map((each) => ({ ...each, currency: "INR", on_hold: false, settled: true, settled_at: settlement.created_at, settlement_id: settlement.id, settlement_utr: settlement.utr })));
  tell("settlement.processed", { settlement });
}

/** The bank sends a settlement back. Razorpay documents the state and no event for it; the one told here is a guess by the names of the others. */
export function sendBack(books: Books, tell: Tell, id: string): void {
  const settlement = found(books.settlements.get(id));
  settlement.status = "failed";
  tell("settlement.failed", { settlement }, settlement.account);
}

/** A customer objects by way of his bank. */
export function dispute(books: Books, tell: Tell, payment: string, amount: number): Dispute {
  const made: Dispute = { ...entity("disp", "dispute"), payment_id: payment, amount, amount_deducted: 0, currency: "INR", reason_code: "goods_or_services_not_received_or_partially_received", respond_by: inSeconds() + 10 * 24 * 60 * 60, status: "open" };
  books.disputes.set(made.id, made);
  tell("payment.dispute.created", { dispute: made, payment: books.payments.get(payment) });
  return made;
}

export function endDispute(books: Books, tell: Tell, id: string, status: "won" | "lost"): void {
  const ended = found(books.disputes.get(id));
  ended.status = status;
  if (status === "lost") ended.amount_deducted = ended.amount;
  tell(`payment.dispute.${status}`, { dispute: ended });
}

/** The people at the gateway decide about an account. */
export function decide(books: Books, tell: Tell, account: string, activation_status: "activated" | "needs_clarification" | "suspended", field = "settlements.ifsc_code"): void {
  const product = [...books.products.values()].find(({ account_id }) => account_id === account);
  if (!product) throw new Error(`${account} has no product`);
  product.activation_status = activation_status;
  const requirements = activation_status === "needs_clarification" ? [{ field_reference: field, resolution_url: `/accounts/${account}/products/${product.id}`, reason_code: "needs_clarification", description: field.startsWith("settlements.") ? "Max retry exceeded for bank account details." : "This does not match the records.", status: "required" }] : [];
  product.requirements = requirements;
  if (activation_status === "suspended") tell("account.suspended", { account: { id: account.slice("acc_".length), entity: "merchant", activated: false, live: false, hold_funds: true } }, account);
  else tell(`product.route.${activation_status}`, { merchant_product: { entity: { id: product.id, merchant_id: account, activation_status }, data: { requirements } } }, account);
}
