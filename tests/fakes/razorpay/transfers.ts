/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { entity, notesOf, type Books, type Reversal, type Transfer } from "./books";
import { collection, pageOf, takeTime, type Call, type Row } from "./calls";
import { elsewhere } from "./refunds";
import { checkAmount, checkFields, found, no, of, type Fields } from "./refusal";

const NO_ERROR = { code: null, description: null, reason: null, field: null, step: null, source: null, metadata: null };

/** A settlement that the bank sent back leaves its money on the account. */
export const isPaidOut = ({ settlements }: Books, { recipient_settlement_id }: Transfer): boolean => recipient_settlement_id !== null && settlements.get(recipient_settlement_id)?.status !== "failed";

async function transfer({ books, body, ids: [id = ""], tell }: Call): Promise<unknown> {
  checkFields(body, ["transfers"]);
  const payment = found(books.payments.get(id));
  const asked = (Array.isArray(body.transfers) ? body.transfers : []) as Fields[];
  if (asked.length === 0) no("The transfers field is required.", "transfers");
  for (const each of asked) {
    checkFields(each, ["account", "amount", "currency"], ["notes", "linked_account_notes", "on_hold", "on_hold_until"]);
    checkAmount(each.amount, "transfers.0.amount");
    if (each.currency !== "INR") no("currency must be INR", "currency");
    const products = [...books.products.values()].filter(({ account_id }) => account_id === each.account);
    if (!books.accounts.has(String(each.account))) no(`${each.account} is an invalid account_code.`);
    if (!products.some(({ activation_status }) => activation_status === "activated")) no("The linked account is not activated");
  }
  await takeTime();
  if (!payment.captured) no("Only captured payments can be transferred");
  const amounts = asked.reduce((all, { amount }) => all + Number(amount), 0);
  if (amounts > payment.amount - payment.amount_refunded - elsewhere(books, id)) no("The sum of amount requested for transfer is greater than the captured amount");
  const made = asked.map(({ account, amount, notes, on_hold }): Transfer => ({ ...entity("trf", "transfer"), status: "processed", source: id, recipient: String(account), amount: Number(amount), currency: "INR", amount_reversed: 0, notes: notesOf(notes), on_hold: on_hold === true, on_hold_until: null, settlement_status: on_hold === true ? "on_hold" : "pending", recipient_settlement_id: null, error: NO_ERROR }));
  for (const each of made) {
    books.transfers.set(each.id, each);
    if (books.failing.has(each.recipient)) Object.assign(each, { status: "failed", settlement_status: null, error: { ...NO_ERROR, code: "BAD_REQUEST_ERROR", reason: "account_not_reachable", id: each.id } });
    tell(each.status === "failed" ? "transfer.failed" : "transfer.processed", { transfer: each });
  }
  return collection(made.map((each) => ({ ...each, status: "pending" })));
}

async function reverse({ books, body, ids: [id = ""] }: Call): Promise<Reversal> {
  checkFields(body, [], ["amount", "notes", "linked_account_notes"]);
  const moved = found(books.transfers.get(id));
  const amount = body.amount === undefined ? moved.amount - moved.amount_reversed : checkAmount(body.amount);
  await takeTime();
  if (isPaidOut(books, moved)) no("The linked account does not have sufficient balance to process reversal.");
  if (amount > moved.amount - moved.amount_reversed) no("The amount to be reversed is greater than the transfer amount");
  const made: Reversal = { ...entity("rvrsl", "reversal"), transfer_id: id, amount, currency: "INR", notes: notesOf(body.notes), customer_refund_id: null };
  books.reversals.set(made.id, made);
  moved.amount_reversed += amount;
  moved.status = moved.amount_reversed === moved.amount ? "reversed" : "partially_reversed";
  return made;
}

function edit({ books, body, ids: [id = ""] }: Call): Transfer {
  checkFields(body, ["on_hold"], ["on_hold_until"]);
  const moved = found(books.transfers.get(id));
  if (isPaidOut(books, moved)) no("The transfer has been settled already");
  moved.on_hold = body.on_hold === true || body.on_hold === 1;
  moved.settlement_status = moved.on_hold ? "on_hold" : "pending";
  return moved;
}

export const TRANSFERS: Row[] = [
  ["POST", "/v1/payments/:/transfers", transfer],
  ["GET", "/v1/payments/:/transfers", ({ books, ids: [id = ""], query }) => of(books.payments, id, () => pageOf([...books.transfers.values()].filter(({ source }) => source === id), query))],
  ["GET", "/v1/transfers", ({ books, query }) => pageOf([...books.transfers.values()].filter(({ recipient_settlement_id }) => recipient_settlement_id === query.get("recipient_settlement_id")), query)],
  ["GET", "/v1/transfers/:", ({ books, ids: [id = ""] }) => found(books.transfers.get(id))],
  ["PATCH", "/v1/transfers/:", edit],
  ["POST", "/v1/transfers/:/reversals", reverse],
  ["GET", "/v1/transfers/:/reversals", ({ books, ids: [id = ""], query }) => of(books.transfers, id, () => pageOf([...books.reversals.values()].filter(({ transfer_id }) => transfer_id === id), query))],
];
