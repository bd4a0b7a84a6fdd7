import type { Millis } from "~/domain/time/instant";
import type { Paise } from "~/domain/money";

/** An order at the gateway: what it asks the customer for. One order may see several payment attempts. */
export interface GatewayOrder {
  id: string;
  receipt: string;
  amount: Paise;
  currency: "INR";
  state: "created" | "attempted" | "paid";
}

/** One attempt to pay an order, as the gateway has it now. `fee` includes the tax on it. */
export interface GatewayPayment {
  id: string;
  order: string;
  amount: Paise;
  currency: string;
  state: "created" | "authorized" | "captured" | "failed";
  method: string;
  fee: Paise;
  refunded: Paise;
  at: Millis;
  failure: string | null;
}

export interface GatewayRefund {
  id: string;
  key: string;
  payment: string;
  amount: Paise;
  state: "pending" | "processed" | "failed";
  bankReference: string | null;
  at: Millis;
}

/** A webhook in the marketplace's words; `id` is the gateway's own event id and is what duplicates share. */
export type GatewayEvent =
  | { id: string; at: Millis; kind: "payment_captured" | "payment_failed" | "payment_authorized"; payment: GatewayPayment }
  | { id: string; at: Millis; kind: "refund_processed" | "refund_failed" | "refund_created"; refund: GatewayRefund }
  | { id: string; at: Millis; kind: "other"; name: string };

/** Where the browser goes to pay: a plain form that posts `fields` to `action`. */
export interface CheckoutForm {
  action: string;
  fields: Record<string, string>;
}

export interface CheckoutRequest {
  order: GatewayOrder;
  title: string;
  customer: { name: string; email: string | null; phone: string | null };
  callbackUrl: string;
  cancelUrl: string;
}

/** What came back with the browser. Verified means the gateway signed it; it is still only a hint to ask. */
export interface CheckoutReturn {
  order: string;
  payment: string | null;
  outcome: "paid" | "failed";
  reason: string | null;
}

/** The gateway could not be asked or did not answer in time. The same call may be made again with the same key. */
export class GatewayUnavailable extends Error {
  override name = "GatewayUnavailable";
}

/** The gateway understood and said no; asking again gives the same answer. */
export class GatewayRefused extends Error {
  override name = "GatewayRefused";
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export interface PaymentsPort {
  readonly mode: "local" | "razorpay";
  /** Idempotent by `receipt`: the same receipt gives the same order. A different amount for a used receipt is refused. */
  createOrder(input: { receipt: string; amount: Paise; notes: Record<string, string> }): Promise<GatewayOrder>;
  checkoutForm(request: CheckoutRequest): Promise<CheckoutForm>;
  /** Null when the fields are not signed by the gateway for this order. */
  readReturn(fields: URLSearchParams): Promise<CheckoutReturn | null>;
  fetchPayments(order: string): Promise<GatewayPayment[]>;
  /** Idempotent by `key` (10+ characters of A-Za-z0-9_-): the same key and body give the same refund. */
  refund(input: { payment: string; amount: Paise; key: string; notes: Record<string, string> }): Promise<GatewayRefund>;
  fetchRefunds(payment: string): Promise<GatewayRefund[]>;
  /** Null when the signature on the raw body is missing or wrong. */
  readWebhook(raw: Uint8Array, headers: Headers): Promise<GatewayEvent | null>;
}
