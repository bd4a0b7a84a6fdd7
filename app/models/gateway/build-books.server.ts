import { indexCollection } from "../model.server";
import { GatewayAccounts } from "./account.server";
import { GatewayAsks } from "./ask.server";
import { GatewayDeliveries } from "./delivery.server";
import { GatewayDisputes } from "./dispute.server";
import { GatewayOrders } from "./order.server";
import { GatewayPayments } from "./payment.server";
import { GatewayPayouts } from "./payout.server";

/** Creates the collections and indexes of the gateway's books. It is loaded at its first use, after those of the shop were built, and its unique receipts and keys are what makes each call's effect one. */
export async function buildGatewayBooks(): Promise<void> {
  await Promise.all([GatewayOrders, GatewayAsks, GatewayPayments, GatewayAccounts, GatewayPayouts, GatewayDisputes, GatewayDeliveries].map(indexCollection));
}
