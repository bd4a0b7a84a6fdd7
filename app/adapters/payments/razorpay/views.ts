import { GIVEN_BACK } from "~/domain/payment/given-back";
import type { GatewayCode, GatewayDispute, GatewayLink, GatewayOrder, GatewayPayment, GatewayPayout, GatewayRefund, GatewayReversal, GatewaySettlement, GatewayTransfer, PayingBy, SettlementLine } from "../port";
import type { CodeEntity, DisputeEntity, LinkEntity, OrderEntity, PaymentEntity, RefundEntity, ReversalEntity, SettledEntity, SettlementEntity, TransferEntity } from "./entities";
import { PAID_BY } from "./notes";

export const orderView = ({ id, receipt, amount, status }: OrderEntity): GatewayOrder => ({ id, receipt: receipt ?? "", amount, currency: "INR", state: status });

/** `order` is what asked for the payment, where that is known otherwise than by the payment. */
export const paymentView = (entity: PaymentEntity, order: string = askedBy(entity) ?? ""): GatewayPayment => ({
  id: entity.id,
  order,
  amount: entity.amount,
  currency: entity.currency,
  state: isGivenBack(entity) ? "failed" : entity.status === "refunded" ? "captured" : entity.status,
  method: entity.method ?? "",
  fee: entity.fee,
  refunded: isGivenBack(entity) ? 0 : entity.amount_refunded,
  at: entity.created_at,
  failure: isGivenBack(entity) ? GIVEN_BACK : entity.status === "failed" ? (entity.error_reason ?? entity.error_code ?? "payment_failed") : null,
  by: payingBy(entity.notes[PAID_BY]),
});

/**
 * Whether the gateway gave the money back by itself, as it does with what is authorized too late or on an order that is paid.
 * Such a payment looks like any refunded one, but it was never captured (razorpay.com/docs/payments/refunds/auto-refunds).
 */
export const isGivenBack = ({ captured, status, amount_refunded }: PaymentEntity): boolean => captured === false && (status === "refunded" || amount_refunded > 0);

const payingBy = (said: string | undefined): PayingBy | null => (said === "customer" || said === "link" ? said : null);

/** The order or link that a payment is of. A link has an order of its own, which nobody here knows; its payments name the link in their description. Null for a code's. */
export function askedBy({ order_id, description }: PaymentEntity): string | null {
  const link = /^#([A-Za-z0-9]{14})$/.exec(description ?? "");
  return link ? `plink_${link[1]}` : order_id;
}

export const refundView = ({ id, payment_id, amount, status, notes, acquirer_data, created_at }: RefundEntity): GatewayRefund => ({
  id,
  key: notes.key ?? id,
  payment: payment_id,
  amount,
  state: status,
  bankReference: acquirer_data?.arn ?? acquirer_data?.rrn ?? acquirer_data?.utr ?? null,
  at: created_at,
});

const LINK_STATES = { created: "open", partially_paid: "open", paid: "paid", expired: "ended", cancelled: "ended" } as const;
export const linkView = ({ id, reference_id, amount, short_url, status }: LinkEntity): GatewayLink => ({ id, receipt: reference_id ?? "", amount, url: short_url, state: LINK_STATES[status] });

export const codeView = ({ id, payment_amount, image_content, status, close_reason, payments_amount_received, close_by, notes }: CodeEntity): GatewayCode => ({
  id,
  receipt: notes.receipt ?? "",
  amount: payment_amount,
  text: image_content ?? "",
  state: close_reason === "paid" || (payments_amount_received > 0 && payments_amount_received >= payment_amount) ? "paid" : status === "active" ? "open" : "ended",
  endsAt: close_by ?? 0,
});

const TRANSFER_STATES = { created: "pending", pending: "pending", processed: "processed", failed: "failed", reversed: "processed", partially_reversed: "processed" } as const;
export const transferView = ({ id, source, recipient, amount, amount_reversed, on_hold, status, recipient_settlement_id, error, notes, created_at }: TransferEntity): GatewayTransfer => ({
  id,
  key: notes.key ?? id,
  payment: source,
  account: recipient,
  amount,
  reversed: amount_reversed,
  held: on_hold,
  state: TRANSFER_STATES[status],
  payout: recipient_settlement_id,
  failure: status === "failed" ? (error?.reason ?? error?.code ?? "transfer_failed") : null,
  at: created_at,
});

export const reversalView = ({ id, transfer_id, amount, notes, created_at }: ReversalEntity): GatewayReversal => ({ id, key: notes.key ?? id, transfer: transfer_id, amount, at: created_at });

const PAYOUT_STATES = { created: "created", processed: "processed", failed: "returned" } as const;
export const payoutView = (account: string, { id, amount, status, utr, created_at }: SettlementEntity): GatewayPayout => ({
  id,
  account,
  amount,
  state: PAYOUT_STATES[status],
  bankReference: utr,
  failure: status === "failed" ? "settlement_failed" : null,
  at: created_at,
});

export const settlementView = ({ id, amount, status, utr, created_at }: SettlementEntity): GatewaySettlement => ({ id, amount, state: status, bankReference: utr, at: created_at });

const SETTLED_KINDS: ReadonlyMap<string, SettlementLine["kind"]> = new Map([["payment", "payment"], ["refund", "refund"], ["transfer", "transfer"], ["adjustment", "other"]]);

/** How the report names reversals is not documented, how their ids begin is: what a row is of decides. A kind that is not documented is not guessed. */
const settledKind = ({ entity_id, type }: SettledEntity): SettlementLine["kind"] => (entity_id.startsWith("rvrsl_") ? "reversal" : (SETTLED_KINDS.get(type) ?? "unknown"));

export const settledView = (row: SettledEntity): SettlementLine => ({
  kind: settledKind(row),
  of: row.entity_id,
  payment: row.type === "payment" ? row.entity_id : row.payment_id,
  credit: row.credit,
  debit: row.debit,
});

export const disputeView = ({ id, payment_id, amount, amount_deducted, reason_code, respond_by, status }: DisputeEntity): GatewayDispute => ({
  id,
  payment: payment_id,
  amount: status === "lost" ? (amount_deducted ?? amount) : amount,
  state: status,
  reason: reason_code ?? "",
  answerBy: respond_by,
});
