import { GatewayRefused, type GatewayPayout, type GatewayTransfer, type PaymentsPort } from "~/adapters/payments/port";
import type { SeenMoney } from "~/domain/payment/compare-books";
import type { PaymentRow } from "~/models/payment.server";
import { fetchAttempts } from "~/services/payment/fetch-attempts.server";
import { fetchRefunds } from "~/services/payment/fetch-refunds.server";

/** What the gateway has of one order and its code, asked by its port: attempts, and of those captured their refunds, transfers and reversals. Throws `GatewayUnavailable`. */
export async function askGateway(gateway: PaymentsPort, asked: Pick<PaymentRow, "order" | "code" | "moves">): Promise<SeenMoney & { transfers: GatewayTransfer[] }> {
  const payments = await fetchAttempts(gateway, asked);
  const captured = payments.filter(({ state }) => state === "captured");
  const [refunds, transfers] = await Promise.all([
    fetchRefunds(gateway, asked, captured),
    Promise.all(captured.map(({ id }) => gateway.fetchTransfers(id))),
  ]);
  const reversals = await Promise.all(transfers.flat().filter(({ reversed }) => reversed > 0).map(({ id }) => gateway.fetchReversals(id)));
  return { payments, refunds, transfers: transfers.flat(), reversals: reversals.flat() };
}

/** A payout as the gateway has it; null when it does not know it. Throws `GatewayUnavailable`. */
export const payoutOrNull = (gateway: PaymentsPort, { account, payout }: { account: string; payout: string }): Promise<GatewayPayout | null> =>
  gateway.fetchPayout({ account, payout }).catch((error: unknown) => {
    if (error instanceof GatewayRefused) return null;
    throw error;
  });
