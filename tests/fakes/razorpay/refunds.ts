/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { entity, notesOf, type Books, type Payment, type Refund } from "./books";
import { pageOf, takeTime, type Call, type Row } from "./calls";
import { checkAmount, checkFields, found, no, of, Refusal } from "./refusal";

const sum = (amounts: number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** What went to linked accounts of a payment and was not taken back. */
export const elsewhere = ({ transfers }: Books, payment: string): number => sum([...transfers.values()].filter(({ source, status }) => source === payment && status !== "failed").map(({ amount, amount_reversed }) => amount - amount_reversed));

async function refund(call: Call): Promise<unknown> {
  const { books, body, ids: [id = ""], headers } = call;
  const key = headers["x-refund-idempotency"];
  if (key === undefined) return make(call);
  if (typeof key !== "string" || !/^[A-Za-z0-9_-]{10,}$/.test(key)) return no("The idempotency key is invalid.");
  const request = JSON.stringify([id, body]);
  const used = books.keys.get(key);
  if (used && used.request !== request) no("Different request with the same idempotency key has already been processed.");
  if (used && used.answer === undefined) throw new Refusal(409, "Request with the same idempotency key is being processed.");
  if (used) return used.answer;
  books.keys.set(key, { request, answer: undefined });
  try {
    const answer = await make(call);
    books.keys.set(key, { request, answer });
    return answer;
  } catch (error) {
    books.keys.delete(key);
    throw error;
  }
}

async function make({ books, body, ids: [id = ""], tell }: Call): Promise<Refund> {
  checkFields(body, [], ["amount", "speed", "notes", "receipt"]);
  const payment = found(books.payments.get(id));
  const amount = body.amount === undefined ? payment.amount - payment.amount_refunded : checkAmount(body.amount);
  await takeTime();
  if (!payment.captured) no("The payment status should be captured for action to be taken; it has not been captured");
  if (payment.amount_refunded === payment.amount) no("The payment has been fully refunded already");
  if (amount > payment.amount - payment.amount_refunded) no("The refund amount provided is greater than amount captured");
  if (amount > payment.amount - payment.amount_refunded - elsewhere(books, id)) no("Your account does not have enough balance to carry out the refund operation. You can add funds to your account from your Razorpay dashboard or capture new payments.");
  const made: Refund = { ...entity("rfnd", "refund"), amount, currency: "INR", payment_id: id, notes: notesOf(body.notes), receipt: null, status: "processed", speed_requested: String(body.speed ?? "normal"), acquirer_data: { arn: "10000000000000" } };
  books.refunds.set(made.id, made);
  takeBack(payment, amount);
  tell("refund.created", { refund: { ...made, status: "pending" }, payment });
  tell("refund.processed", { refund: made, payment });
  return made;
}

/** Notes on a payment what went back of it. */
export function takeBack(payment: Payment, amount: number): void {
  payment.amount_refunded += amount;
  payment.refund_status = payment.amount_refunded === payment.amount ? "full" : "partial";
  if (payment.refund_status === "full") payment.status = "refunded";
}

export const REFUNDS: Row[] = [
  ["POST", "/v1/payments/:/refund", refund],
  ["GET", "/v1/payments/:/refunds", ({ books, ids: [id = ""], query }) => of(books.payments, id, () => pageOf([...books.refunds.values()].filter(({ payment_id }) => payment_id === id), query))],
];
