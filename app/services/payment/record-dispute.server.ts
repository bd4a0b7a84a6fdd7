import type { GatewayDispute } from "~/adapters/payments/port";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPaymentByReceipt } from "~/models/payment.server";
import { freezeMoney } from "./freeze-money.server";
import { thawMoney } from "./thaw-money.server";

/** Takes in a customer's objection by way of his bank: the booking's money is frozen while it is open. One that is lost stays frozen for staff to put right. `not_found` when its payment is not known (yet). */
export async function recordDispute({ id, payment: gatewayPayment, state, amount, answerBy }: GatewayDispute, now: Millis): Promise<Outcome<{ sighting: string }>> {
  const payment = await findPaymentByReceipt(gatewayPayment);
  if (!payment) return refuse("not_found");
  const of = { booking: payment.booking, key: `dispute-${id}`, now };
  const over = state === "won" || state === "closed";
  const done = over ? await thawMoney(of) : await freezeMoney({ ...of, reason: "chargeback", amount, ...(answerBy === null ? {} : { until: answerBy }) });
  return done.ok ? { ok: true, sighting: done.made ? "news" : "known" } : done;
}
