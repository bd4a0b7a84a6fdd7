import { days, type Millis } from "~/domain/time/instant";
import { findGatewayPaymentOfTransfer, type GatewayPaymentRow, type GatewayTransferRow } from "~/models/gateway/payment.server";
import { GatewayRefused, type GatewayTransfer } from "../port";
import { netOf } from "./balance";
import { notFound } from "./call-rules";
import { changePayment } from "./change-payment.server";
import type { Gateway } from "./gateway.server";
import { transferView } from "./views.server";

/** The gateway pays out a day after it may. */
export const payableAfter = (at: Millis): Millis => at + days(1);

/** Lets a held transfer be paid out. Doing it again changes nothing. */
export async function release(gateway: Gateway, id: string): Promise<GatewayTransfer> {
  const { row } = await changePayment(
    () => paymentOfTransfer(id),
    (now) => {
      const found = transferIn(now.transfers, id);
      if (!found.held) return null;
      if (found.state === "failed") throw new GatewayRefused("transfer_failed", `transfer ${id} has failed`);
      const payableAt = netOf(now, found) > 0 ? payableAfter(gateway.now()) : null;
      return { transfers: now.transfers.map((each) => (each === found ? { ...each, held: false, payableAt } : each)) };
    },
  );
  return transferView(row, transferIn(row.transfers, id));
}

export async function paymentOfTransfer(id: string): Promise<GatewayPaymentRow> {
  const row = await findGatewayPaymentOfTransfer(id);
  if (!row) throw notFound(id);
  return row;
}

/** A transfer of a payment, by its id. */
export function transferIn(transfers: readonly GatewayTransferRow[], id: string): GatewayTransferRow {
  const found = transfers.find((each) => each.id === id);
  if (!found) throw notFound(id);
  return found;
}
