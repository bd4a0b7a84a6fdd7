import { z } from "zod";
import type { RazorpayKeys } from "../config.server";
import type { CheckoutReturn } from "../port";
import { isSigned } from "./signature.server";

const ORDER_ID = /^order_[A-Za-z0-9]{1,40}$/;

/** Reads what came back with the browser from the checkout page or from a link's page. A paid one is signed; a failed one is not by this gateway, and says no more than that somebody should ask. */
export function readReturn({ keySecret }: RazorpayKeys, fields: URLSearchParams): CheckoutReturn | null {
  if (fields.has("razorpay_payment_link_id")) return fromLink(keySecret, fields);
  return fields.has("error[code]") && !fields.has("razorpay_signature") ? fromFailure(fields) : fromCheckout(keySecret, fields);
}

/** `order` is ours: the order that we sent the browser away with stands in the address it comes back to. */
function fromCheckout(secret: string, fields: URLSearchParams): CheckoutReturn | null {
  const payment = fields.get("razorpay_payment_id") ?? "";
  const order = fields.get("order") ?? fields.get("razorpay_order_id") ?? "";
  if (order === "" || payment === "" || !isSigned(secret, `${order}|${payment}`, fields.get("razorpay_signature"))) return null;
  return { order, payment, outcome: "paid", reason: null };
}

function fromLink(secret: string, fields: URLSearchParams): CheckoutReturn | null {
  const [link = "", reference = "", status = "", payment = ""] = ["link_id", "link_reference_id", "link_status", "id"].map((name) => fields.get(`razorpay_payment_${name}`) ?? "");
  if (!isSigned(secret, `${link}|${reference}|${status}|${payment}`, fields.get("razorpay_signature"))) return null;
  const paid = status === "paid";
  return { order: link, payment: payment || null, outcome: paid ? "paid" : "failed", reason: paid ? null : status };
}

const METADATA = z.object({ order_id: z.string().optional(), payment_id: z.string().nullish() });

function fromFailure(fields: URLSearchParams): CheckoutReturn | null {
  const metadata = METADATA.safeParse(asJson(fields.get("error[metadata]"))).data;
  const order = fields.get("order") ?? metadata?.order_id ?? "";
  if (!ORDER_ID.test(order)) return null;
  return { order, payment: metadata?.payment_id ?? null, outcome: "failed", reason: fields.get("error[reason]") ?? "payment_failed" };
}

function asJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
