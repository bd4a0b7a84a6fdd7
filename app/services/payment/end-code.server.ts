import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused } from "~/adapters/payments/port";
import { findPaymentOfBooking } from "~/models/payment.server";

/** Ends the code of a booking's payment, if it has one: nobody pays by it after that. Again it changes nothing. Throws `GatewayUnavailable`. */
export async function endCode(booking: string): Promise<void> {
  const code = (await findPaymentOfBooking(booking))?.code;
  const gateway = code && (await payments());
  if (!gateway) return;
  try {
    await gateway.endCode(code.id);
  } catch (error) {
    if (!(error instanceof GatewayRefused)) throw error;
  }
}
