import { GIVEN_BACK } from "~/domain/payment/given-back";
import type { Millis } from "~/domain/time/instant";
import { findGatewayAccount } from "~/models/gateway/account.server";
import { takeGatewayAsk } from "~/models/gateway/ask.server";
import { findGatewayPaymentsDue, replaceGatewayPayment, type GatewayPaymentRow, type GatewayRefundRow, type GatewayTransferRow } from "~/models/gateway/payment.server";
import { announcePayment, announceRefund, announceTransfer } from "./announce.server";
import { feeOn } from "./fee";
import type { Gateway } from "./gateway.server";
import { isAsk } from "./is-ask";
import { payOutDue } from "./payouts.server";
import { bankReferenceOf } from "./refunds.server";
import { reviewDue } from "./review.server";

const isDue = (settlesAt: Millis | null, now: Millis): settlesAt is Millis => settlesAt !== null && settlesAt <= now;

/** Lets everything happen that should have by now: at the banks, in the reviews of accounts, and the payouts. */
export async function settleDue(gateway: Gateway): Promise<void> {
  await settlePayments(gateway);
  await reviewDue(gateway);
  await payOutDue(gateway);
}

/** Lets everything happen that the gateway's banks have finished by now. */
export async function settlePayments(gateway: Gateway): Promise<void> {
  const now = gateway.now();
  for (const row of await findGatewayPaymentsDue(now)) await settlePayment(gateway, row, now);
}

/** The same for one payment. */
export async function settlePayment(gateway: Gateway, row: GatewayPaymentRow, now: Millis): Promise<void> {
  const attempt = isDue(row.settlesAt, now) ? await decided(row, row.settlesAt) : {};
  const refunds = row.refunds.map((refund) => (isDue(refund.settlesAt, now) ? through(refund, refund.settlesAt) : refund));
  const transfers = await Promise.all(row.transfers.map((transfer) => (isDue(transfer.settlesAt, now) ? arrived(transfer, transfer.settlesAt) : transfer)));
  if (!(await replaceGatewayPayment(row, { ...attempt, refunds, transfers }))) return;
  const next = { ...row, ...attempt, refunds, transfers };
  if (next.state !== row.state) await announcePayment(gateway, next);
  for (const [index, refund] of refunds.entries()) if (refund !== row.refunds[index]) await announceRefund(gateway, next, refund);
  for (const [index, transfer] of transfers.entries()) if (transfer !== row.transfers[index]) await announceTransfer(gateway, next, transfer);
}

/** What is authorized and was not captured goes back. A link or code takes the money of one attempt alone, and none after its end; an order takes what comes. */
async function decided(row: GatewayPaymentRow, at: Millis): Promise<Partial<GatewayPaymentRow>> {
  if (row.state === "authorized") return { state: "failed", failure: GIVEN_BACK, settlesAt: null };
  if (isAsk(row.order) && !(await takeGatewayAsk(row.order, row._id, at))) return { state: "failed", failure: "nobody_asks_any_more", at, settlesAt: null };
  return { state: "captured", fee: feeOn(row.amount), failure: null, at, settlesAt: null };
}

const through = (refund: GatewayRefundRow, at: Millis): GatewayRefundRow => ({ ...refund, state: "processed", bankReference: bankReferenceOf(refund.id), at, settlesAt: null });

/** A slow transfer fails when its account was closed to money meanwhile; what it holds is the shop's again. */
async function arrived(transfer: GatewayTransferRow, at: Millis): Promise<GatewayTransferRow> {
  if ((await findGatewayAccount(transfer.account))?.state === "active") return { ...transfer, state: "processed", at, settlesAt: null };
  return { ...transfer, state: "failed", failure: "account_not_active", at, settlesAt: null, payableAt: null };
}
