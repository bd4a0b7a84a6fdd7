import type { Millis } from "~/domain/time/instant";
import type { GatewayAccountRow } from "~/models/gateway/account.server";
import type { GatewayAskRow } from "~/models/gateway/ask.server";
import type { GatewayDisputeRow } from "~/models/gateway/dispute.server";
import type { GatewayOrderRow } from "~/models/gateway/order.server";
import type { GatewayPaymentRow, GatewayRefundRow, GatewayReversalRow, GatewayTransferRow } from "~/models/gateway/payment.server";
import type { GatewayPayoutRow } from "~/models/gateway/payout.server";
import type { GatewayDispute, GatewayOrder, GatewayPayment, GatewayPayout, GatewayRefund, GatewayReversal, GatewayTransfer, LinkedAccount } from "../port";
import { refundedOf, reversedOf } from "./balance";

export function orderView(row: GatewayOrderRow, attempts: readonly GatewayPaymentRow[]): GatewayOrder {
  const paid = attempts.some((attempt) => attempt.state === "captured");
  return { id: row._id, receipt: row.receipt, amount: row.amount, currency: row.currency, state: paid ? "paid" : attempts.length > 0 ? "attempted" : "created" };
}

/** Whether a link or code can still be paid by, and if not why. */
export const askState = ({ paidBy, endedAt, endsAt }: GatewayAskRow, now: Millis): "open" | "paid" | "ended" => (paidBy !== null ? "paid" : endedAt !== null || endsAt <= now ? "ended" : "open");

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
  by: row.by ?? null,
});

export const refundView = (row: GatewayPaymentRow, { id, key, amount, state, bankReference, at }: GatewayRefundRow): GatewayRefund => ({ id, key, payment: row._id, amount, state, bankReference, at });

export const transferView = (row: GatewayPaymentRow, transfer: GatewayTransferRow): GatewayTransfer => {
  const { id, key, account, amount, held, state, payout, failure, at } = transfer;
  return { id, key, payment: row._id, account, amount, reversed: reversedOf(row, transfer), held, state, payout, failure, at };
};

export const reversalView = ({ id, key, transfer, amount, at }: GatewayReversalRow): GatewayReversal => ({ id, key, transfer, amount, at });

export const accountView = ({ _id, reference, state, needs, bank }: GatewayAccountRow): LinkedAccount => ({ id: _id, reference, state, needs: needs.map(({ field, reason }) => ({ field, reason })), bankLastFour: bank?.lastFour ?? null });

export const payoutView = ({ _id, account, amount, state, bankReference, failure, at }: GatewayPayoutRow): GatewayPayout => ({ id: _id, account, amount, state, bankReference, failure, at });

export const disputeView = ({ _id, payment, amount, state, reason, answerBy }: GatewayDisputeRow): GatewayDispute => ({ id: _id, payment, amount, state, reason, answerBy });
