import { sumPaise, type Paise } from "~/domain/money";
import type { GatewayOrderRow } from "~/models/gateway/order.server";
import type { GatewayPaymentRow, GatewayRefundRow } from "~/models/gateway/payment.server";
import type { GatewayOrder, GatewayPayment, GatewayRefund } from "../port";

/** What has been given back or is on its way: a failed refund does not count. */
export const refundedOf = (row: GatewayPaymentRow): Paise => sumPaise(row.refunds.filter((refund) => refund.state !== "failed").map((refund) => refund.amount));

export function orderView(row: GatewayOrderRow, attempts: readonly GatewayPaymentRow[]): GatewayOrder {
  const paid = attempts.some((attempt) => attempt.state === "captured");
  return { id: row._id, receipt: row.receipt, amount: row.amount, currency: row.currency, state: paid ? "paid" : attempts.length > 0 ? "attempted" : "created" };
}

export const paymentView = (row: GatewayPaymentRow): GatewayPayment => ({
  id: row._id,
  order: row.order,
  amount: row.amount,
  currency: row.currency,
  state: row.state,
  method: row.method,
  fee: row.fee,
  refunded: refundedOf(row),
  at: row.at,
  failure: row.failure,
});

export const refundView = (row: GatewayPaymentRow, { id, key, amount, state, bankReference, at }: GatewayRefundRow): GatewayRefund => ({ id, key, payment: row._id, amount, state, bankReference, at });
