import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayTransfer } from "~/adapters/payments/port";
import { keptReceipt } from "~/domain/payment/books";
import { partsOf, retried, type Share } from "~/domain/payment/share";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, staffAlert } from "./follow-ups.server";
import { recordSeenTransfer } from "./record-seen-transfer.server";

/**
 * Asks the gateway to give an order's share, or its top-up, to the artisan's account, held there, under the key stored beside it. Throws `GatewayUnavailable`
 * when it is to be tried again; after a "no" staff are told, and it is asked for anew at the release, or after that a day later.
 */
export async function sendShare({ payment: id, now }: { payment: string; now: Millis }): Promise<void> {
  const payment = await findPayment(id);
  const receipt = payment && keptReceipt(payment);
  const asked = payment?.share ? partsOf(payment.share).filter(({ state }) => state === "reserved") : [];
  if (!payment?.share || !receipt || asked.length === 0) return;
  const { account } = payment.share;
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to transfer at");
  for (const { amount, vendorKey: key } of asked) {
    let transfer: GatewayTransfer;
    try {
      transfer = await gateway.transfer({ payment: receipt.id, account, amount, key });
    } catch (error) {
      if (!(error instanceof GatewayRefused)) throw error;
      await giveUp(id, key, now);
      continue;
    }
    await recordSeenTransfer({ payment: id, transfer, now });
  }
}

const giveUp = async (id: string, key: string, now: Millis): Promise<void> =>
  void (await changePayment(id, (row) => {
    const failed = row.share && withFailed(row.share, key);
    return failed ? { change: booksChange({ ...row, share: retried(failed, row, now) }), outbox: staffAlert("share_failed", key), result: null } : { change: null, outbox: [], result: null };
  }));

/** The share whose transfer of this key was refused; null where it is none, or settled since. */
function withFailed(share: Share, key: string): Share | null {
  if (share.vendorKey === key && share.state === "reserved") return { ...share, state: "failed" };
  return share.topUp?.vendorKey === key && share.topUp.state === "reserved" ? { ...share, topUp: { ...share.topUp, state: "failed" } } : null;
}
