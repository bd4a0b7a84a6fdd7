import { addGatewayCheckout, findGatewayOrder, type GatewayCheckoutRow, type GatewayOrderRow } from "~/models/gateway/order.server";
import { findGatewayPayments, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import { findGatewayAsk, type GatewayAskRow } from "~/models/gateway/ask.server";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import type { CheckoutForm, CheckoutRequest, CheckoutReturn, GatewayPayment } from "../port";
import { codeText } from "./asks.server";
import type { Gateway } from "./gateway.server";
import { isAsk } from "./is-ask";
import { isSignedBy, sign } from "./signature.server";
import { askState, paymentView } from "./views.server";

/** The page where the local gateway takes in the customers of an order; it is posted the checkout form first. */
const checkoutPath = (order: string): string => `/dev/payments/${order}`;

/** The form that sends the browser to the gateway's page. Signed, so that nobody makes the page send people elsewhere. */
export function checkoutForm({ keys }: Gateway, { order, title, by, customer, callbackUrl, cancelUrl }: CheckoutRequest): CheckoutForm {
  const fields = { order_id: order.id, amount: String(order.amount), currency: order.currency, description: title, callback_url: callbackUrl, cancel_url: cancelUrl, "notes[paid_by]": by, "prefill[name]": customer.name };
  return { action: checkoutPath(order.id), fields: { ...fields, signature: sign(keys.checkout, signedPart(title, order.id, callbackUrl, cancelUrl, by)) } };
}

/** A visitor who came to pay an order. `visit` names him among those of the same order. */
export interface Visit {
  order: string;
  visit: string;
}

const VISIT = 16;

/** Takes in the posted checkout form. Null when the form is not ours. */
export async function openCheckout({ keys }: Gateway, fields: URLSearchParams): Promise<Visit | null> {
  const [order, title, callbackUrl, cancelUrl, said] = ["order_id", "description", "callback_url", "cancel_url", "notes[paid_by]"].map((name) => fields.get(name) ?? "") as [string, string, string, string, string];
  const signature = fields.get("signature") ?? "";
  if (!isSignedBy(keys.checkout, signedPart(title, order, callbackUrl, cancelUrl, said), signature)) return null;
  const visit = signature.slice(0, VISIT);
  return (await addGatewayCheckout(order, { visit, title, callbackUrl, cancelUrl, by: said === "link" ? "link" : "customer" })) ? { order, visit } : null;
}

/** What the form of this visit said, or of the last one where none is named. */
export const checkoutOf = ({ checkouts = [] }: Pick<GatewayOrderRow, "checkouts">, visit: string | undefined): GatewayCheckoutRow | null => (visit === undefined ? checkouts.at(-1) : checkouts.find((each) => each.visit === visit)) ?? null;

/** What the gateway's page shows. Of an order one may pay as often as one likes. */
export interface CheckoutView {
  id: string;
  kind: "order" | "link" | "code";
  amount: Paise;
  title: string;
  state: "open" | "paid" | "ended";
  checkout: GatewayCheckoutRow | null;
  /** What a code says; null for anything else. */
  text: string | null;
  attempts: GatewayPayment[];
}

/** What the gateway's page shows a visitor of an order, or anybody of a link or a code; null when there is no such. */
export async function readCheckout(id: string, now: Millis, visit?: string): Promise<CheckoutView | null> {
  const view = isAsk(id) ? await ofAsk(id, now) : await ofOrder(id, visit);
  return view && { ...view, attempts: (await findGatewayPayments(id)).map(paymentView) };
}

async function ofOrder(id: string, visit: string | undefined): Promise<Omit<CheckoutView, "attempts"> | null> {
  const row = await findGatewayOrder(id);
  const checkout = row && checkoutOf(row, visit);
  return row && { id, kind: "order", amount: row.amount, title: checkout?.title ?? "", state: "open", checkout, text: null };
}

async function ofAsk(id: string, now: Millis): Promise<Omit<CheckoutView, "attempts"> | null> {
  const row = await findGatewayAsk(id);
  return row && { id, kind: row.kind, amount: row.amount, title: row.title, state: askState(row, now), checkout: null, text: row.kind === "code" ? codeText(row) : null };
}

/** The form that brings the browser back to the shop after an attempt. */
export function returnForm({ keys }: Gateway, checkout: GatewayCheckoutRow | null, attempt: GatewayPaymentRow): CheckoutForm | null {
  if (!checkout) return null;
  const named = { razorpay_payment_id: attempt._id, razorpay_order_id: attempt.order };
  if (attempt.state !== "failed") return { action: checkout.callbackUrl, fields: { ...named, razorpay_signature: sign(keys.checkout, `${attempt.order}|${attempt._id}`) } };
  const failure = { "error[code]": "BAD_REQUEST_ERROR", "error[reason]": attempt.failure ?? "payment_failed" };
  return { action: checkout.callbackUrl, fields: { ...named, ...failure, razorpay_signature: sign(keys.checkout, failed(attempt.order, attempt._id)) } };
}

/** The way back to the shop from a link that was paid; nobody comes back from a code. */
export function returnFromLink({ keys }: Gateway, { _id, receipt, callbackUrl }: GatewayAskRow, { _id: payment }: GatewayPaymentRow): CheckoutForm | null {
  if (callbackUrl === null) return null;
  const fields = { razorpay_payment_id: payment, razorpay_payment_link_id: _id, razorpay_payment_link_reference_id: receipt, razorpay_payment_link_status: "paid" };
  return { action: callbackUrl, fields: { ...fields, razorpay_signature: sign(keys.checkout, ofLink(_id, receipt, "paid", payment)) } };
}

/** Reads what came back with the browser; null unless the gateway signed it for this order or link. */
export function readReturn(gateway: Gateway, fields: URLSearchParams): CheckoutReturn | null {
  return fields.has("razorpay_payment_link_id") ? readLinkReturn(gateway, fields) : readOrderReturn(gateway, fields);
}

function readLinkReturn({ keys }: Gateway, fields: URLSearchParams): CheckoutReturn | null {
  const [link, reference, status, payment] = ["link_id", "link_reference_id", "link_status", "id"].map((name) => fields.get(`razorpay_payment_${name}`) ?? "") as [string, string, string, string];
  if (!isSignedBy(keys.checkout, ofLink(link, reference, status, payment), fields.get("razorpay_signature"))) return null;
  return { order: link, payment, outcome: status === "paid" ? "paid" : "failed", reason: null };
}

function readOrderReturn({ keys }: Gateway, fields: URLSearchParams): CheckoutReturn | null {
  const order = fields.get("razorpay_order_id") ?? "";
  const payment = fields.get("razorpay_payment_id") ?? "";
  const reason = fields.get("error[code]") === null ? null : (fields.get("error[reason]") ?? "payment_failed");
  const signed = reason === null ? `${order}|${payment}` : failed(order, payment);
  if (!isSignedBy(keys.checkout, signed, fields.get("razorpay_signature"))) return null;
  return { order, payment, outcome: reason === null ? "paid" : "failed", reason };
}

const signedPart = (title: string, order: string, callbackUrl: string, cancelUrl: string, by: string): string => JSON.stringify([order, title, callbackUrl, cancelUrl, by]);
const failed = (order: string, payment: string): string => `${order}|${payment}|failed`;
const ofLink = (link: string, reference: string, status: string, payment: string): string => `${link}|${reference}|${status}|${payment}`;
