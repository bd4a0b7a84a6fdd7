import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayReversal } from "~/adapters/payments/port";
import { recordReversal, refuseReversal } from "~/domain/payment/record-transfer";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, debtNote, journalPosts } from "./follow-ups.server";

/**
 * Asks for part of an artisan's share back, under the key stored beside it. Throws `GatewayUnavailable` when it is to be tried again.
 * When his account no longer has it, he owes it from now on.
 */
export async function sendReversal({ payment: id, key, now }: { payment: string; key: string; now: Millis }): Promise<void> {
  const payment = await findPayment(id);
  const share = payment?.share;
  const reversal = share?.reversals.find((each) => each.key === key);
  if (!share || reversal?.state !== "reserved" || share.state === "failed") return;
  if (share.transfer === null) throw new GatewayUnavailable("the share is not there yet");
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to reverse at");
  let seen: GatewayReversal;
  try {
    seen = await gateway.reverse({ transfer: share.transfer, amount: reversal.amount, key: reversal.vendorKey });
  } catch (error) {
    if (error instanceof GatewayRefused && error.code === "balance_too_low") return owe(id, key, now);
    throw error;
  }
  await changePayment(id, (row) => {
    const { books, sighting, events } = recordReversal(row, seen);
    return { change: sighting === "known" ? null : booksChange(books), outbox: journalPosts(events), result: null };
  });
}

const owe = async (id: string, key: string, now: Millis): Promise<void> =>
  void (await changePayment(id, (row) => {
    const { books, sighting, events, debt } = refuseReversal(row, key, now);
    return { change: sighting === "known" ? null : booksChange(books), outbox: [...journalPosts(events), ...(debt > 0 ? debtNote(key, debt) : [])], result: null };
  }));
