import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable } from "~/adapters/payments/port";
import type { Millis } from "~/domain/time/instant";
import { findPayoutsToAsk } from "~/models/payout.server";
import { recordPayout } from "./record-payout.server";

const AT_ONCE = 50;

/** Asks the gateway about every payout whose time has come, as if every webhook had come. Stops quietly when the gateway is down. Gives how many were news. */
export async function reconcilePayouts(now: Millis): Promise<number> {
  const gateway = await payments();
  if (!gateway) return 0;
  let news = 0;
  for (const { _id, account } of await findPayoutsToAsk(now, AT_ONCE)) {
    try {
      const taken = await recordPayout(await gateway.fetchPayout({ account, payout: _id }), now);
      if (taken.ok && taken.sighting === "news") news += 1;
    } catch (error) {
      if (error instanceof GatewayUnavailable) return news;
      throw error;
    }
  }
  return news;
}
