import { findGatewayPaymentByRefundKey, type GatewayRefundRow } from "~/models/gateway/payment.server";
import { GatewayRefused, type GatewayRefund, type PaymentsPort } from "../port";
import { announceRefund } from "./announce.server";
import { refundableOf, refundedOf } from "./balance";
import { checkKey, checkMoved, keyUsed } from "./call-rules";
import { capturedPayment } from "./captured-payment.server";
import { changePayment } from "./change-payment.server";
import { makeId, type Gateway } from "./gateway.server";
import { refundView } from "./views.server";

export async function refund(gateway: Gateway, { payment, amount, key }: Parameters<PaymentsPort["refund"]>[0]): Promise<GatewayRefund> {
  checkKey(key);
  checkMoved(amount);
  const used = await findGatewayPaymentByRefundKey(key);
  if (used && used._id !== payment) throw keyUsed(key);
  const made = newRefund(gateway, key, amount);
  const { row, changed } = await changePayment(
    () => capturedPayment(payment),
    (now) => {
      const earlier = now.refunds.find((each) => each.key === key);
      if (earlier && earlier.amount !== amount) throw keyUsed(key);
      if (earlier) return null;
      if (refundedOf(now) + amount > now.amount) throw new GatewayRefused("exceeds_payment", `refunds of ${payment} would exceed it`);
      if (amount > refundableOf(now)) throw new GatewayRefused("balance_too_low", `the money of ${payment} stands on a linked account`);
      return { refunds: [...now.refunds, made] };
    },
  );
  if (changed) await announceRefund(gateway, row, made);
  return refundView(row, row.refunds.find((each) => each.key === key) ?? made);
}

const newRefund = (gateway: Gateway, key: string, amount: number): GatewayRefundRow => {
  const now = gateway.now();
  const through = gateway.refundDelay === 0;
  const id = makeId("rfnd");
  return { id, key, amount, state: through ? "processed" : "pending", bankReference: through ? bankReferenceOf(id) : null, at: now, settlesAt: through ? null : now + gateway.refundDelay };
};

/** The number a bank would give a refund to be traced by. */
export const bankReferenceOf = (refundId: string): string => `ARN${refundId.slice("rfnd_".length).toUpperCase()}`;
