import type { GatewayDispute } from "~/adapters/payments/port";
import { disputeKey } from "~/domain/payment/dispute";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPaymentByReceipt } from "~/models/payment.server";
import { endDispute } from "./end-dispute.server";
import { freezeMoney } from "./freeze-money.server";
import { loseMoney } from "./lose-money.server";

/**
 * Takes in a customer's objection by way of his bank, any number of times and in any order: the booking's money is frozen while it is open. Once it is decided the freeze ends for good;
 * what a lost one took is booked first. `not_found` when its payment is not known or not captured (yet).
 */
export async function recordDispute({ id, payment: gatewayPayment, state, amount, answerBy }: GatewayDispute, now: Millis): Promise<Outcome<{ sighting: string }>> {
  const payment = await findPaymentByReceipt(gatewayPayment);
  if (!payment) return refuse("not_found");
  const { booking } = payment;
  const open = state === "open" || state === "under_review";
  if (state === "lost") {
    const lost = await loseMoney({ payment: payment._id, id, gatewayPayment, amount, at: now });
    if (!lost.ok) return lost;
  }
  const done = open ? await freezeMoney({ booking, key: disputeKey(id), now, reason: "chargeback", amount, ...(answerBy === null ? {} : { until: answerBy }) }) : await endDispute({ booking, dispute: id, now });
  return done.ok ? { ok: true, sighting: done.made ? "news" : "known" } : done;
}
