import { setTimeout as pause } from "node:timers/promises";
import { findGatewayPayment, findGatewayPaymentByRefundKey, replaceGatewayPayment, type GatewayRefundRow } from "~/models/gateway/payment.server";
import { GatewayRefused, GatewayUnavailable, type GatewayRefund, type PaymentsPort } from "../port";
import { announceRefund } from "./announce.server";
import { makeId, type Gateway } from "./gateway.server";
import { refundedOf, refundView } from "./views.server";

const KEY = /^[A-Za-z0-9_-]{10,}$/;
const TRIES = 50;

export async function refund(gateway: Gateway, { payment, amount, key }: Parameters<PaymentsPort["refund"]>[0]): Promise<GatewayRefund> {
  if (!KEY.test(key)) throw new GatewayRefused("key_format", "a key has 10 or more characters of A-Z a-z 0-9 _ -");
  if (!Number.isSafeInteger(amount) || amount < 1) throw new GatewayRefused("amount_too_small", "a refund is at least 1 paisa");
  const used = await findGatewayPaymentByRefundKey(key);
  if (used && used._id !== payment) throw new GatewayRefused("key_used", `key ${key} belongs to a refund of another payment`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await findGatewayPayment(payment);
    if (!row || row.state !== "captured") throw new GatewayRefused("not_captured", `payment ${payment} has not been captured`);
    const earlier = row.refunds.find((each) => each.key === key);
    if (earlier && earlier.amount !== amount) throw new GatewayRefused("key_used", `key ${key} belongs to another refund`);
    if (earlier) return refundView(row, earlier);
    if (refundedOf(row) + amount > row.amount) throw new GatewayRefused("exceeds_payment", `refunds of ${payment} would exceed it`);
    const made = newRefund(gateway, key, amount);
    if (await replaceGatewayPayment(row, { refunds: [...row.refunds, made] })) {
      await announceRefund(gateway, row, made);
      return refundView(row, made);
    }
    await pause(Math.random() * Math.min(100, 5 * 2 ** tries));
  }
  throw new GatewayUnavailable(`too many refunds of ${payment} at once`);
}

const newRefund = (gateway: Gateway, key: string, amount: number): GatewayRefundRow => {
  const now = gateway.now();
  const through = gateway.refundDelay === 0;
  const id = makeId("rfnd");
  return { id, key, amount, state: through ? "processed" : "pending", bankReference: through ? bankReferenceOf(id) : null, at: now, settlesAt: through ? null : now + gateway.refundDelay };
};

/** The number a bank would give a refund to be traced by. */
export const bankReferenceOf = (refundId: string): string => `ARN${refundId.slice("rfnd_".length).toUpperCase()}`;
