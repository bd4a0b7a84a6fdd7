import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable } from "~/adapters/payments/port";
import { keptReceipt } from "~/domain/payment/books";
import { minutes, type Millis } from "~/domain/time/instant";
import type { PaymentRow } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";

/** A gateway makes no code that ends in two minutes or less; its clock may be ahead of ours. */
export const SHORTEST = minutes(3);

interface Wanted {
  payment: PaymentRow;
  /** What the payer's app may say it is for. */
  title: string;
  /** When the time held for the booking is over. */
  endsAt: Millis | null;
  now: Millis;
}

/**
 * Makes sure that an opened order has a code to be scanned where the gateway makes codes: for the same amount, good once, until the time held is over. The payment's
 * id is its receipt, so a lost answer is asked for again. Without one the order is paid on the gateway's page: whatever is wrong, the payment comes back, with its code if it has one.
 */
export async function openCode({ payment, title, endsAt, now }: Wanted): Promise<PaymentRow> {
  const gateway = await payments();
  if (!gateway?.codes || payment.code || keptReceipt(payment) || endsAt === null || endsAt < now + SHORTEST) return payment;
  try {
    const made = await gateway.createCode({ receipt: payment._id, amount: payment.amount, title, endsAt });
    if (made.state !== "open" || !made.text.startsWith("upi://pay?")) return payment;
    const code = { id: made.id, text: made.text, endsAt: made.endsAt };
    const kept = await changePayment(payment._id, (row) => (row.code ? { change: null, outbox: [], result: row } : { change: { code }, outbox: [], result: { ...row, code, version: row.version + 1 } }));
    return kept.ok ? kept.result : payment;
  } catch (error) {
    if (error instanceof GatewayUnavailable || error instanceof GatewayRefused) return payment;
    throw error;
  }
}
