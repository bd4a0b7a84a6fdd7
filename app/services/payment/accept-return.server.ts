import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable } from "~/adapters/payments/port";
import { keptReceipt } from "~/domain/payment/books";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPaymentByOrder } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { reconcileOrder } from "./reconcile-order.server";

/**
 * Takes in the browser's return from the gateway. It is a hint: the booking's page says "we are confirming" from now on,
 * and the gateway is asked what really happened, unless the order is known to be paid. `not_found` for fields that the gateway did not sign.
 */
export async function acceptReturn(fields: URLSearchParams, now: Millis): Promise<Outcome<{ booking: string }>> {
  const gateway = await payments();
  const came = gateway && (await gateway.readReturn(fields));
  const payment = came && (await findPaymentByOrder(came.order));
  if (!came || !payment) return refuse("not_found");
  if (keptReceipt(payment)) return { ok: true, booking: payment.booking };
  if (came.outcome === "paid" && payment.returnedAt === null) await changePayment(payment._id, () => ({ change: { returnedAt: now }, outbox: [], result: null }));
  try {
    await reconcileOrder(payment._id, now);
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
  }
  return { ok: true, booking: payment.booking };
}
