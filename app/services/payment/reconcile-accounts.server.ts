import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable } from "~/adapters/payments/port";
import type { Millis } from "~/domain/time/instant";
import { findPayeesToAsk } from "~/models/payee.server";
import { recordAccount } from "./record-account.server";

const AT_ONCE = 50;

/** Asks the gateway about every linked account whose time has come. Stops quietly when the gateway is down. Gives how many were news. */
export async function reconcileAccounts(now: Millis): Promise<number> {
  const gateway = await payments();
  if (!gateway) return 0;
  let news = 0;
  for (const { _id, account } of await findPayeesToAsk(now, AT_ONCE)) {
    try {
      const taken = account === null ? null : await recordAccount({ id: account, reference: _id }, now);
      if (taken?.ok && taken.sighting === "news") news += 1;
    } catch (error) {
      if (error instanceof GatewayUnavailable) return news;
      throw error;
    }
  }
  return news;
}
