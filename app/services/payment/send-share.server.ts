import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayTransfer } from "~/adapters/payments/port";
import { keptReceipt } from "~/domain/payment/books";
import { retried } from "~/domain/payment/share";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, staffAlert } from "./follow-ups.server";
import { recordSeenTransfer } from "./record-seen-transfer.server";

/**
 * Asks the gateway to give an order's share to the artisan's account, held there, under the key stored beside it. Throws `GatewayUnavailable` when it is
 * to be tried again; after a "no" staff are told, and it is asked for anew at the release, or after that a day later.
 */
export async function sendShare({ payment: id, now }: { payment: string; now: Millis }): Promise<void> {
  const payment = await findPayment(id);
  const receipt = payment && keptReceipt(payment);
  if (!payment?.share || !receipt || payment.share.state !== "reserved") return;
  const { account, amount, vendorKey: key } = payment.share;
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to transfer at");
  let transfer: GatewayTransfer;
  try {
    transfer = await gateway.transfer({ payment: receipt.id, account, amount, key });
  } catch (error) {
    if (error instanceof GatewayRefused) return giveUp(id, key, now);
    throw error;
  }
  await recordSeenTransfer({ payment: id, transfer, now });
}

const giveUp = async (id: string, key: string, now: Millis): Promise<void> =>
  void (await changePayment(id, (row) => {
    if (row.share?.vendorKey !== key || row.share.state !== "reserved") return { change: null, outbox: [], result: null };
    return { change: booksChange({ ...row, share: retried({ ...row.share, state: "failed" }, row, now) }), outbox: staffAlert("share_failed", key), result: null };
  }));
