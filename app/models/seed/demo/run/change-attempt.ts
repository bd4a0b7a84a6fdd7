import type { GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { PaymentRow } from "~/models/payment.server";
import { known, type World } from "./world";

/** Writes a change of one attempt in the gateway's books, and what our document makes of it. */
export function changeAttempt(world: World, order: string, id: string, change: (attempt: GatewayPaymentRow) => Partial<GatewayPaymentRow>, payment: PaymentRow): void {
  const money = known(world.money, order);
  const attempts = money.attempts.map((attempt) => (attempt._id === id ? { ...attempt, ...change(attempt), version: attempt.version + 1 } : attempt));
  world.money.set(order, { ...money, attempts, payment: { ...payment, version: payment.version + 1 } });
}
