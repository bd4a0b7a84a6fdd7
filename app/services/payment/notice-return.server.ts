import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable } from "~/adapters/payments/port";
import type { Millis } from "~/domain/time/instant";
import { findPaymentOfBooking } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { fetchAttempts } from "./fetch-attempts.server";
import { reconcileOrder } from "./reconcile-order.server";

/**
 * The customer of a booking came back from the gateway without a word from it. The gateway is asked; while it has an attempt
 * under way the booking's page says "we are asking the bank". A gateway that does not answer changes nothing.
 */
export async function noticeReturn({ booking, now }: { booking: string; now: Millis }): Promise<void> {
  const gateway = await payments();
  const payment = await findPaymentOfBooking(booking);
  if (!gateway || !payment?.order) return;
  try {
    const attempts = await fetchAttempts(gateway, payment);
    if (attempts.some(({ state }) => state === "created" || state === "authorized")) await changePayment(payment._id, () => ({ change: { returnedAt: now }, outbox: [], result: null }));
    await reconcileOrder(payment._id, now);
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
  }
}
