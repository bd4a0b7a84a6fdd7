import { GatewayDeliveries } from "./delivery.server";
import { GatewayOrders } from "./order.server";
import { GatewayPayments } from "./payment.server";

/** Creates the collections and indexes of the gateway's books. It is loaded at its first use, after those of the shop were built, and its unique receipts are what makes an order one. */
export async function buildGatewayBooks(): Promise<void> {
  for (const model of [GatewayOrders, GatewayPayments, GatewayDeliveries]) await model.createIndexes();
}
