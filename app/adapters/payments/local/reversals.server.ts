import { findGatewayPaymentByReversalKey, type GatewayReversalRow } from "~/models/gateway/payment.server";
import { GatewayRefused, type GatewayReversal, type PaymentsPort } from "../port";
import { netOf } from "./balance";
import { checkKey, checkMoved, keyUsed } from "./call-rules";
import { changePayment } from "./change-payment.server";
import { makeId, type Gateway } from "./gateway.server";
import { paymentOfTransfer, transferIn } from "./release.server";
import { reversalView } from "./views.server";

/** Takes money back out of a transfer, as long as it stands on the linked account. */
export async function reverse(gateway: Gateway, { transfer, amount, key }: Parameters<PaymentsPort["reverse"]>[0]): Promise<GatewayReversal> {
  checkKey(key);
  checkMoved(amount);
  const made: GatewayReversalRow = { id: makeId("rvrsl"), key, transfer, amount, at: gateway.now() };
  const { row } = await changePayment(
    async () => {
      const payment = await paymentOfTransfer(transfer);
      const used = await findGatewayPaymentByReversalKey(key);
      if (used && used._id !== payment._id) throw keyUsed(key);
      return payment;
    },
    (now) => {
      const earlier = now.reversals.find((each) => each.key === key);
      if (earlier && (earlier.transfer !== transfer || earlier.amount !== amount)) throw keyUsed(key);
      if (earlier) return null;
      const from = transferIn(now.transfers, transfer);
      if (amount > netOf(now, from)) throw new GatewayRefused("exceeds_transfer", `reversals of ${transfer} would exceed it`);
      if (from.payout !== null) throw new GatewayRefused("balance_too_low", `transfer ${transfer} was paid out`);
      const empty = amount === netOf(now, from);
      return { reversals: [...now.reversals, made], ...(empty ? { transfers: now.transfers.map((each) => (each === from ? { ...each, payableAt: null } : each)) } : {}) };
    },
  );
  return reversalView(row.reversals.find((each) => each.key === key) ?? made);
}
