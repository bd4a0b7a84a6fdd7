import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import type { Millis } from "~/domain/time/instant";
import { findOrders, type PaymentRow } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { fetchAttempts } from "./fetch-attempts.server";
import { reconcileOrder } from "./reconcile-order.server";

/**
 * The customer of a booking came back from the gateway without a word from it. The gateway is asked about every order of it, a paid one too, for somebody may have paid twice; while it has an attempt
 * under way the booking's page says "we are asking the bank". A gateway that does not answer changes nothing; whether it did is told.
 */
export async function noticeReturn({ booking, now }: { booking: string; now: Millis }): Promise<boolean> {
  const gateway = await payments();
  if (!gateway) return false;
  try {
    for (const payment of Object.values(await findOrders(booking))) await ask(gateway, payment, now);
    return true;
  } catch (error) {
    if (error instanceof GatewayUnavailable) return false;
    throw error;
  }
}

async function ask(gateway: PaymentsPort, payment: PaymentRow, now: Millis): Promise<void> {
  if (!payment.order) return;
  const attempts = await fetchAttempts(gateway, payment);
  if (attempts.some(({ state }) => state === "created" || state === "authorized")) await changePayment(payment._id, () => ({ change: { returnedAt: now }, outbox: [], result: null }));
  await reconcileOrder(payment._id, now);
}
