import type { GatewayPayment, GatewayRefund, PaymentsPort } from "~/adapters/payments/port";
import type { Move } from "~/domain/payment/books";
import type { PaymentRow } from "~/models/payment.server";

const counts = ({ kind, state }: Move): boolean => kind === "refund" && state !== "frozen" && state !== "failed";

/** The refunds of these attempts, as far as there are any by what the gateway counts or by what we asked for: one that failed counts there no longer. Throws `GatewayUnavailable`. */
export async function fetchRefunds(gateway: PaymentsPort, { moves }: Pick<PaymentRow, "moves">, attempts: readonly GatewayPayment[]): Promise<GatewayRefund[]> {
  const asked = attempts.filter(({ id, refunded }) => refunded > 0 || moves.some((move) => move.gatewayPayment === id && counts(move)));
  return (await Promise.all(asked.map(({ id }) => gateway.fetchRefunds(id)))).flat();
}
