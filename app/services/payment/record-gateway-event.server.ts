import type { GatewayEvent } from "~/adapters/payments/port";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { recordSeenPayment } from "./record-seen-payment.server";
import { recordSeenRefund } from "./record-seen-refund.server";

/**
 * Takes in a webhook of the gateway. Safe any number of times and in any order.
 * `not_found` when what it speaks of is not known (yet): the same event is to be tried again later. `now` is business time.
 */
export async function recordGatewayEvent(event: GatewayEvent, now: Millis): Promise<Outcome<{ sighting: string }>> {
  if ("payment" in event) return recordSeenPayment(event.payment, now);
  return "refund" in event ? recordSeenRefund(event.refund) : { ok: true, sighting: "ignored" };
}
