import type { GatewayEvent } from "~/adapters/payments/port";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { recordAccount } from "./record-account.server";
import { recordDispute } from "./record-dispute.server";
import { recordPayout } from "./record-payout.server";
import { recordSeenPayment } from "./record-seen-payment.server";
import { recordSeenRefund } from "./record-seen-refund.server";
import { recordSeenTransfer } from "./record-seen-transfer.server";

/**
 * Takes in a webhook of the gateway. Safe any number of times and in any order.
 * `not_found` when what it speaks of is not known (yet): the same event is to be tried again later. `now` is business time.
 */
export async function recordGatewayEvent(event: GatewayEvent, now: Millis): Promise<Outcome<{ sighting: string }>> {
  if ("payment" in event) return recordSeenPayment(event.payment, now);
  if ("refund" in event) return recordSeenRefund(event.refund);
  if ("transfer" in event) return recordSeenTransfer({ transfer: event.transfer, now });
  if ("payout" in event) return recordPayout(event.payout, now);
  if ("account" in event) return recordAccount(event.account, now);
  return "dispute" in event ? recordDispute(event.dispute, now) : { ok: true, sighting: "ignored" };
}
