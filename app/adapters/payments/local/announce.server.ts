import type { GatewayAccountRow } from "~/models/gateway/account.server";
import { insertGatewayDeliveries, type GatewayDeliveryRow } from "~/models/gateway/delivery.server";
import type { GatewayDisputeRow } from "~/models/gateway/dispute.server";
import type { GatewayNews } from "~/models/gateway/news";
import type { GatewayPaymentRow, GatewayRefundRow, GatewayTransferRow } from "~/models/gateway/payment.server";
import type { GatewayPayoutRow } from "~/models/gateway/payout.server";
import type { GatewayEvent } from "../port";
import { makeId, type Gateway } from "./gateway.server";
import { accountView, disputeView, paymentView, payoutView, refundView, transferView } from "./views.server";

/** Puts the webhooks about an attempt's state on their way. */
export async function announcePayment(gateway: Gateway, row: GatewayPaymentRow): Promise<void> {
  if (row.state === "created") return;
  await send(gateway, { ...head(gateway), kind: `payment_${row.state}`, payment: paymentView(row) }, row);
}

/** Puts the webhooks about a refund's state on their way. */
export async function announceRefund(gateway: Gateway, row: GatewayPaymentRow, refund: GatewayRefundRow): Promise<void> {
  const kind = refund.state === "pending" ? "refund_created" : refund.state === "processed" ? "refund_processed" : "refund_failed";
  await send(gateway, { ...head(gateway), kind, refund: refundView(row, refund) }, row);
}

/** Puts the webhooks about a transfer on their way, once it is through or has failed. */
export async function announceTransfer(gateway: Gateway, row: GatewayPaymentRow, transfer: GatewayTransferRow): Promise<void> {
  if (transfer.state === "pending") return;
  await send(gateway, { ...head(gateway), kind: `transfer_${transfer.state}`, transfer: transferView(row, transfer) }, row);
}

/** Puts the webhooks about a payout on their way, in the manner of its account. */
export async function announcePayout(gateway: Gateway, row: GatewayPayoutRow, news: GatewayNews): Promise<void> {
  if (row.state === "created") return;
  await send(gateway, { ...head(gateway), kind: `payout_${row.state}`, payout: payoutView(row) }, news);
}

export const announceAccount = (gateway: Gateway, row: GatewayAccountRow): Promise<void> => send(gateway, { ...head(gateway), kind: "account_changed", account: accountView(row) }, row);

/** Puts the webhooks about a dispute on their way, in the manner of its payment. */
export const announceDispute = (gateway: Gateway, row: GatewayDisputeRow, news: GatewayNews): Promise<void> => send(gateway, { ...head(gateway), kind: "dispute_changed", dispute: disputeView(row) }, news);

const head = (gateway: Gateway) => ({ id: makeId("evt"), at: gateway.now() });

const send = (gateway: Gateway, event: GatewayEvent, { times, newsDelay = 0 }: GatewayNews): Promise<void> =>
  insertGatewayDeliveries(
    Array.from({ length: times }, (_, index): GatewayDeliveryRow => ({ _id: `${event.id}-${index + 1}`, event: event.id, body: JSON.stringify(event), dueAt: gateway.now() + newsDelay, tries: 0, state: "waiting", error: null })),
  );
