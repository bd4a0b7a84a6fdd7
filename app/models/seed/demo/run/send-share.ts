import { transferView } from "~/adapters/payments/local/views.server";
import { entryFor } from "~/domain/ledger/entry-for";
import { keptReceipt } from "~/domain/payment/books";
import { recordTransfer } from "~/domain/payment/record-transfer";
import type { Millis } from "~/domain/time/instant";
import type { GatewayTransferRow } from "~/models/gateway/payment.server";
import { gatewayId } from "../ids";
import { changeAttempt } from "./change-attempt";
import { known, type World } from "./world";

/** Has the artisan's share of a paid order go to his account, held there. */
export function sendShareIn(world: World, order: string, at: Millis): void {
  const { payment, attempts } = known(world.money, order);
  const paid = attempts.find(({ _id }) => _id === keptReceipt(payment)?.id);
  if (!payment.share || !paid) return;
  const { vendorKey: key, account, amount } = payment.share;
  const transfer: GatewayTransferRow = { id: gatewayId("trf", order), key, account, amount, held: true, state: "processed", failure: null, at, settlesAt: null, payout: null, payableAt: null };
  const { books, events } = recordTransfer(payment, transferView(paid, transfer), at);
  changeAttempt(world, order, paid._id, (attempt) => ({ transfers: [...attempt.transfers, transfer] }), books);
  world.journal.push(...events.map(entryFor));
}
