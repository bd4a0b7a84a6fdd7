import { insertGatewayOrder } from "~/models/gateway/order.server";
import { findGatewayPayments } from "~/models/gateway/payment.server";
import type { GatewayOrder, PaymentsPort } from "../port";
import { checkAsked, receiptUsed } from "./call-rules";
import { makeId, type Gateway } from "./gateway.server";
import { orderView } from "./views.server";

export async function createOrder(gateway: Gateway, { receipt, amount, notes }: Parameters<PaymentsPort["createOrder"]>[0]): Promise<GatewayOrder> {
  checkAsked(amount, receipt);
  const row = await insertGatewayOrder({ _id: makeId("order"), receipt, amount, currency: "INR", notes, createdAt: gateway.now(), checkouts: [] });
  if (row.amount !== amount) throw receiptUsed(receipt);
  return orderView(row, await findGatewayPayments(row._id));
}
