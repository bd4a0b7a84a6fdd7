import { insertGatewayDeliveries, type GatewayDeliveryRow } from "~/models/gateway/delivery.server";
import type { GatewayPaymentRow, GatewayRefundRow } from "~/models/gateway/payment.server";
import type { GatewayEvent } from "../port";
import { makeId, type Gateway } from "./gateway.server";
import { paymentView, refundView } from "./views.server";

/** Puts the webhooks about an attempt's state on their way. */
export async function announcePayment(gateway: Gateway, row: GatewayPaymentRow): Promise<void> {
  if (row.state === "created") return;
  await send(gateway, { id: makeId("evt"), at: gateway.now(), kind: `payment_${row.state}`, payment: paymentView(row) }, row.times);
}

/** Puts the webhooks about a refund's state on their way. */
export async function announceRefund(gateway: Gateway, row: GatewayPaymentRow, refund: GatewayRefundRow): Promise<void> {
  const kind = refund.state === "pending" ? "refund_created" : refund.state === "processed" ? "refund_processed" : "refund_failed";
  await send(gateway, { id: makeId("evt"), at: gateway.now(), kind, refund: refundView(row, refund) }, row.times);
}

const send = (gateway: Gateway, event: GatewayEvent, times: number): Promise<void> =>
  insertGatewayDeliveries(
    Array.from({ length: times }, (_, index): GatewayDeliveryRow => ({ _id: `${event.id}-${index + 1}`, event: event.id, body: JSON.stringify(event), dueAt: gateway.now(), tries: 0, state: "waiting", error: null })),
  );
