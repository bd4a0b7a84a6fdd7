import { minutes, type Millis } from "~/domain/time/instant";
import { findGatewayAccount, type GatewayAccountRow } from "~/models/gateway/account.server";
import { findGatewayPaymentByTransferKey, type GatewayPaymentRow, type GatewayTransferRow } from "~/models/gateway/payment.server";
import { GatewayRefused, type GatewayTransfer, type PaymentsPort } from "../port";
import { announceTransfer } from "./announce.server";
import { transferableOf } from "./balance";
import { checkKey, checkMoved, keyUsed, notFound } from "./call-rules";
import { capturedPayment } from "./captured-payment.server";
import { changePayment } from "./change-payment.server";
import { makeId, type Gateway } from "./gateway.server";
import { transferView } from "./views.server";

type Wanted = Parameters<PaymentsPort["transfer"]>[0];

/** How long a transfer takes to an account whose transfers are slow. */
const SLOW = minutes(5);

/** Gives part of a captured payment to a linked account, held there. */
export async function transfer(gateway: Gateway, wanted: Wanted): Promise<GatewayTransfer> {
  const { payment, account, amount, key } = wanted;
  checkKey(key);
  checkMoved(amount);
  const to = await findGatewayAccount(account);
  if (!to) throw notFound(account);
  const made = newTransfer(to, wanted, gateway.now());
  const { row, changed } = await changePayment(
    async () => {
      const used = await findGatewayPaymentByTransferKey(key);
      if (used && used._id !== payment) throw keyUsed(key);
      return capturedPayment(payment);
    },
    (now) => {
      if (earlierOf(now, wanted)) return null;
      if (to.state !== "active") throw new GatewayRefused("account_not_active", `account ${account} is ${to.state}`);
      if (amount > transferableOf(now)) throw new GatewayRefused("exceeds_payment", `transfers of ${payment} would exceed it`);
      return { transfers: [...now.transfers, made] };
    },
  );
  if (changed) await announceTransfer(gateway, row, made);
  return transferView(row, earlierOf(row, wanted) ?? made);
}

function earlierOf({ transfers }: GatewayPaymentRow, { account, amount, key }: Wanted): GatewayTransferRow | undefined {
  const earlier = transfers.find((each) => each.key === key);
  if (earlier && (earlier.account !== account || earlier.amount !== amount)) throw keyUsed(key);
  return earlier;
}

function newTransfer({ _id: account, transfers }: GatewayAccountRow, { amount, key }: Wanted, at: Millis): GatewayTransferRow {
  const state = ({ succeed: "processed", slow: "pending", fail: "failed" } as const)[transfers];
  return { id: makeId("trf"), key, account, amount, held: true, state, failure: state === "failed" ? "transfer_failed" : null, at, settlesAt: state === "pending" ? at + SLOW : null, payout: null, payableAt: null };
}
