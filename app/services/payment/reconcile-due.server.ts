import { GatewayUnavailable } from "~/adapters/payments/port";
import type { Millis } from "~/domain/time/instant";
import { findPaymentsToAsk } from "~/models/payment.server";
import { reconcileOrder } from "./reconcile-order.server";

const AT_ONCE = 100;

/** Asks the gateway about every order whose time has come. Stops quietly when the gateway is down; the orders stay due. */
export async function reconcileDue(now: Millis): Promise<{ asked: number; news: number }> {
  const count = { asked: 0, news: 0 };
  for (const payment of await findPaymentsToAsk(now, AT_ONCE)) {
    try {
      const asked = await reconcileOrder(payment._id, now);
      count.asked += 1;
      if (asked.ok) count.news += asked.news;
    } catch (error) {
      if (error instanceof GatewayUnavailable) return count;
      throw error;
    }
  }
  return count;
}
