import type { Millis } from "~/domain/time/instant";
import { findGatewayPaymentsDue, replaceGatewayPayment, type GatewayPaymentRow, type GatewayRefundRow } from "~/models/gateway/payment.server";
import { announcePayment, announceRefund } from "./announce.server";
import type { Gateway } from "./gateway.server";
import { feeOn } from "./outcome.server";
import { bankReferenceOf } from "./refunds.server";

const isDue = (settlesAt: Millis | null, now: Millis): settlesAt is Millis => settlesAt !== null && settlesAt <= now;

/** Lets everything happen that the gateway's banks have finished by now. How many attempts changed. */
export async function settleDue(gateway: Gateway): Promise<number> {
  const now = gateway.now();
  const due = await findGatewayPaymentsDue(now);
  for (const row of due) await settle(gateway, row, now);
  return due.length;
}

async function settle(gateway: Gateway, row: GatewayPaymentRow, now: Millis): Promise<void> {
  const captured = isDue(row.settlesAt, now) ? ({ state: "captured", fee: feeOn(row.amount), failure: null, at: row.settlesAt, settlesAt: null } as const) : {};
  const refunds = row.refunds.map((refund) => (isDue(refund.settlesAt, now) ? through(refund, refund.settlesAt) : refund));
  if (!(await replaceGatewayPayment(row, { ...captured, refunds }))) return;
  const next = { ...row, ...captured, refunds };
  if (next.state !== row.state) await announcePayment(gateway, next);
  for (const [index, refund] of refunds.entries()) if (refund !== row.refunds[index]) await announceRefund(gateway, next, refund);
}

const through = (refund: GatewayRefundRow, at: Millis): GatewayRefundRow => ({ ...refund, state: "processed", bankReference: bankReferenceOf(refund.id), at, settlesAt: null });
