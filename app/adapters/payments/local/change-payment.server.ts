import { setTimeout as pause } from "node:timers/promises";
import { replaceGatewayPayment, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import { GatewayUnavailable } from "../port";

const TRIES = 50;

type Change = Partial<Pick<GatewayPaymentRow, "refunds" | "transfers" | "reversals" | "times" | "newsDelay">>;

/**
 * Changes a payment's money, or how it is told of: `decide` says from the row as it is what is written, or null for nothing, or throws its refusal.
 * Whoever loses the race reads again and decides anew. Gives the row as it is now, and whether it was changed.
 */
export async function changePayment(read: () => Promise<GatewayPaymentRow>, decide: (row: GatewayPaymentRow) => Change | null): Promise<{ row: GatewayPaymentRow; changed: boolean }> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await read();
    const change = decide(row);
    if (!change) return { row, changed: false };
    if (await replaceGatewayPayment(row, change)) return { row: { ...row, ...change, version: row.version + 1 }, changed: true };
    await pause(Math.random() * Math.min(100, 5 * 2 ** tries));
  }
  throw new GatewayUnavailable("too many changes of one payment at once");
}
