import type { GatewayPayment, PaymentsPort } from "~/adapters/payments/port";
import type { PaymentRow } from "~/models/payment.server";

/** Every attempt to pay for a booking that the gateway knows: at its order, and at its code. Throws `GatewayUnavailable`. */
export async function fetchAttempts(gateway: PaymentsPort, { order, code }: Pick<PaymentRow, "order" | "code">): Promise<GatewayPayment[]> {
  const asked = [order, code?.id].filter((id) => id !== undefined);
  return (await Promise.all(asked.map((id) => gateway.fetchPayments(id)))).flat();
}
