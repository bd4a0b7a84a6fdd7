import { insertGatewayOrder } from "~/models/gateway/order.server";
import { findGatewayPayments } from "~/models/gateway/payment.server";
import { GatewayRefused, type GatewayOrder, type PaymentsPort } from "../port";
import { makeId, type Gateway } from "./gateway.server";
import { orderView } from "./views.server";

/** The smallest order in paise, as at Razorpay. */
const SMALLEST = 100;

export async function createOrder(gateway: Gateway, { receipt, amount, notes }: Parameters<PaymentsPort["createOrder"]>[0]): Promise<GatewayOrder> {
  if (!Number.isSafeInteger(amount) || amount < SMALLEST) throw new GatewayRefused("amount_too_small", `an order is at least ${SMALLEST} paise`);
  if (receipt.length === 0 || receipt.length > 40) throw new GatewayRefused("receipt_length", "a receipt has 1 to 40 characters");
  const row = await insertGatewayOrder({ _id: makeId("order"), receipt, amount, currency: "INR", notes, createdAt: gateway.now(), checkout: null });
  if (row.amount !== amount) throw new GatewayRefused("receipt_used", `receipt ${receipt} belongs to an order of another amount`);
  return orderView(row, await findGatewayPayments(row._id));
}
