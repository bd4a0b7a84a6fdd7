import { findGatewayOrder, setGatewayCheckout, type GatewayOrderRow } from "~/models/gateway/order.server";
import { findGatewayPayments, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { CheckoutForm, CheckoutRequest, CheckoutReturn, GatewayOrder, GatewayPayment } from "../port";
import type { Gateway } from "./gateway.server";
import { isSignedBy, sign } from "./signature.server";
import { orderView, paymentView } from "./views.server";

/** The page where the local gateway takes in the customers of an order; it is posted the checkout form first. */
const checkoutPath = (order: string): string => `/dev/payments/${order}`;

/** The form that sends the browser to the gateway's page. Signed, so that nobody makes the page send people elsewhere. */
export function checkoutForm({ keys }: Gateway, { order, title, customer, callbackUrl, cancelUrl }: CheckoutRequest): CheckoutForm {
  const fields = { order_id: order.id, amount: String(order.amount), currency: order.currency, description: title, callback_url: callbackUrl, cancel_url: cancelUrl, "prefill[name]": customer.name };
  return { action: checkoutPath(order.id), fields: { ...fields, signature: sign(keys.checkout, signedPart(title, order.id, callbackUrl, cancelUrl)) } };
}

/** Takes in the posted checkout form. The order's id, or null when the form is not ours. */
export async function openCheckout({ keys }: Gateway, fields: URLSearchParams): Promise<string | null> {
  const [order, title, callbackUrl, cancelUrl] = ["order_id", "description", "callback_url", "cancel_url"].map((name) => fields.get(name) ?? "") as [string, string, string, string];
  if (!isSignedBy(keys.checkout, signedPart(title, order, callbackUrl, cancelUrl), fields.get("signature"))) return null;
  return (await setGatewayCheckout(order, { title, callbackUrl, cancelUrl })) ? order : null;
}

export interface CheckoutView {
  order: GatewayOrder;
  checkout: GatewayOrderRow["checkout"];
  attempts: GatewayPayment[];
}

/** What the gateway's page shows for an order, or null when there is no such order. */
export async function readCheckout(id: string): Promise<CheckoutView | null> {
  const row = await findGatewayOrder(id);
  if (!row) return null;
  const attempts = await findGatewayPayments(id);
  return { order: orderView(row, attempts), checkout: row.checkout, attempts: attempts.map(paymentView) };
}

/** The form that brings the browser back to the shop after an attempt. */
export function returnForm({ keys }: Gateway, { checkout }: GatewayOrderRow, attempt: GatewayPaymentRow): CheckoutForm | null {
  if (!checkout) return null;
  const named = { razorpay_payment_id: attempt._id, razorpay_order_id: attempt.order };
  if (attempt.state !== "failed") return { action: checkout.callbackUrl, fields: { ...named, razorpay_signature: sign(keys.checkout, `${attempt.order}|${attempt._id}`) } };
  const failure = { "error[code]": "BAD_REQUEST_ERROR", "error[reason]": attempt.failure ?? "payment_failed" };
  return { action: checkout.callbackUrl, fields: { ...named, ...failure, razorpay_signature: sign(keys.checkout, failed(attempt.order, attempt._id)) } };
}

/** Reads what came back with the browser; null unless the gateway signed it for this order. */
export function readReturn({ keys }: Gateway, fields: URLSearchParams): CheckoutReturn | null {
  const order = fields.get("razorpay_order_id") ?? "";
  const payment = fields.get("razorpay_payment_id") ?? "";
  const reason = fields.get("error[code]") === null ? null : (fields.get("error[reason]") ?? "payment_failed");
  const signed = reason === null ? `${order}|${payment}` : failed(order, payment);
  if (!isSignedBy(keys.checkout, signed, fields.get("razorpay_signature"))) return null;
  return { order, payment, outcome: reason === null ? "paid" : "failed", reason };
}

const signedPart = (title: string, order: string, callbackUrl: string, cancelUrl: string): string => JSON.stringify([order, title, callbackUrl, cancelUrl]);
const failed = (order: string, payment: string): string => `${order}|${payment}|failed`;
