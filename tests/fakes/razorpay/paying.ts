/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { createHmac } from "node:crypto";
import { entity, type Books, type Payment, type Refund } from "./books";
import { inTime, inTimeToo } from "./links";
import { takeBack } from "./refunds";
import { found, no } from "./refusal";
import type { Tell } from "./webhooks";

/** Where the browser goes after an attempt: a form that it posts, or an address that it opens. */
export interface Back {
  method: "post" | "get";
  action: string;
  fields: Record<string, string>;
}

interface World {
  books: Books;
  tell: Tell;
  keySecret: string;
}

const sign = (secret: string, message: string): string => createHmac("sha256", secret).update(message).digest("hex");

function attempt({ books }: World, of: { amount: number; order: string | null; description: string | null; code?: string; notes?: Record<string, string> }, paid: boolean): Payment {
  const fee = paid ? Math.floor(of.amount * 0.0236) : 0;
  const payment: Payment = { ...entity("pay", "payment"), amount: of.amount, currency: "INR", status: paid ? "captured" : "failed", order_id: of.order, method: "upi", amount_refunded: 0, refund_status: null, captured: paid, description: of.description, fee, tax: Math.floor((fee * 18) / 118), error_code: paid ? null : "BAD_REQUEST_ERROR", error_description: paid ? null : "Payment failed", error_reason: paid ? null : "payment_failed", notes: of.notes && Object.keys(of.notes).length > 0 ? of.notes : [], code: of.code ?? null };
  books.payments.set(payment.id, payment);
  const order = of.order === null ? undefined : books.orders.get(of.order);
  if (order) Object.assign(order, { attempts: order.attempts + 1, status: paid ? "paid" : order.status === "paid" ? "paid" : "attempted", ...(paid ? { amount_paid: of.amount, amount_due: 0 } : {}) });
  return payment;
}

/** The notes of a checkout form, which stand on every attempt made by it. */
export const notesIn = (fields: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...fields].flatMap(([name, value]): [string, string][] => (/^notes\[([^\]]+)\]$/.test(name) ? [[name.slice(6, -1), value]] : [])));

/** One attempt at the checkout page of an order. */
export function payOrder(world: World, id: string, { paid, description, callbackUrl, notes }: { paid: boolean; description: string | null; callbackUrl: string; notes: Record<string, string> }): { payment: Payment; back: Back } {
  const order = found(world.books.orders.get(id));
  const payment = attempt(world, { amount: order.amount, order: id, description, notes }, paid);
  world.tell(paid ? "payment.captured" : "payment.failed", { payment });
  if (paid) world.tell("order.paid", { payment, order });
  const metadata = JSON.stringify({ payment_id: payment.id, order_id: id });
  const fields: Record<string, string> = paid
    ? { razorpay_payment_id: payment.id, razorpay_order_id: id, razorpay_signature: sign(world.keySecret, `${id}|${payment.id}`) }
    : { "error[code]": "BAD_REQUEST_ERROR", "error[description]": "Payment failed", "error[source]": "customer", "error[step]": "payment_authentication", "error[reason]": "payment_failed", "error[metadata]": metadata };
  return { payment, back: { method: "post", action: callbackUrl, fields } };
}

/** Somebody pays by a link, if it is still open: it gets an order of its own, and the payment names the link in its description alone. */
export function payLink(world: World, id: string): { payment: Payment; back: Back } | null {
  const link = inTime(found(world.books.links.get(id)));
  if (link.status !== "created") return null;
  const order = { ...entity("order", "order"), amount: link.amount, amount_paid: link.amount, amount_due: 0, currency: "INR", receipt: link.reference_id, status: "paid" as const, attempts: 1, notes: [] as [] };
  world.books.orders.set(order.id, order);
  const payment = attempt(world, { amount: link.amount, order: order.id, description: `#${id.slice("plink_".length)}` }, true);
  Object.assign(link, { status: "paid", amount_paid: link.amount, order_id: order.id, payments: [{ payment_id: payment.id }] });
  world.tell("payment.captured", { payment });
  world.tell("payment_link.paid", { payment, payment_link: link, order });
  const signature = sign(world.keySecret, `${id}|${link.reference_id}|paid|${payment.id}`);
  const fields = { razorpay_payment_id: payment.id, razorpay_payment_link_id: id, razorpay_payment_link_reference_id: link.reference_id, razorpay_payment_link_status: "paid", razorpay_signature: signature };
  return { payment, back: { method: "get", action: link.callback_url, fields } };
}

/** Somebody scans a code and pays, if it still takes money. */
export function payCode(world: World, id: string): Payment | null {
  const code = inTimeToo(found(world.books.codes.get(id)));
  if (code.status !== "active") return null;
  const payment = attempt(world, { amount: code.payment_amount, order: null, description: "QRv2 Payment", code: id }, true);
  Object.assign(code, { status: "closed", close_reason: "paid", payments_amount_received: payment.amount, payments_count_received: 1 });
  world.tell("payment.captured", { payment });
  world.tell("qr_code.credited", { payment, qr_code: code });
  return payment;
}

/** A bank says yes too late for the account to capture it. */
export function authorize(world: World, id: string): Payment {
  const order = found(world.books.orders.get(id));
  const payment = Object.assign(attempt(world, { amount: order.amount, order: id, description: null }, false), { status: "authorized" as const, error_code: null, error_description: null, error_reason: null });
  world.tell("payment.authorized", { payment });
  return payment;
}

/** What was never captured goes back by itself, as a refund like others, of a payment whose `captured` stays false. */
export function giveBack(world: World, id: string): void {
  const payment = found(world.books.payments.get(id));
  if (payment.captured) no("Payments in the captured state are never auto-refunded");
  const refund: Refund = { ...entity("rfnd", "refund"), amount: payment.amount, currency: "INR", payment_id: id, notes: [], receipt: null, status: "processed", speed_requested: "normal", acquirer_data: { arn: "10000000000000" } };
  world.books.refunds.set(refund.id, refund);
  takeBack(payment, payment.amount);
  world.tell("refund.created", { refund: { ...refund, status: "pending" }, payment });
  world.tell("refund.processed", { refund, payment });
}
