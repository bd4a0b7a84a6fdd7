import { bankReferenceOf } from "~/adapters/payments/local/refunds.server";
import { refundView, reversalView } from "~/adapters/payments/local/views.server";
import { entryFor } from "~/domain/ledger/entry-for";
import { keptReceipt } from "~/domain/payment/books";
import { promiseRefund } from "~/domain/payment/promise-refund";
import { recordRefund } from "~/domain/payment/record-refund";
import { recordReversal } from "~/domain/payment/record-transfer";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import type { GatewayRefundRow, GatewayReversalRow } from "~/models/gateway/payment.server";
import { gatewayId } from "../ids";
import { changeAttempt } from "./change-attempt";
import { known, type World } from "./world";

/** Promises money back, has the artisan's account give up what it holds of it and the gateway pay, and records that they did. */
export function giveBack(world: World, order: string, { key, amount, reason, at }: { key: string; amount: Paise; reason: string; at: Millis }): void {
  const money = known(world.money, order);
  const receipt = keptReceipt(money.payment);
  const paid = money.attempts.find((attempt) => attempt._id === receipt?.id);
  if (!receipt || !paid) throw new Error(`Nothing to give back for ${order}`);
  const promised = promiseRefund(money.payment, { key, amount, reason, gatewayPayment: receipt.id, at });
  if (!promised.ok) throw new Error(`A refund of ${order} was refused: ${promised.code}`);
  const reversal = promised.books.share?.reversals.find((each) => each.key === promised.calls?.reversal);
  const reversed: GatewayReversalRow[] = reversal ? [{ id: gatewayId("rvrsl", `${order} ${key}`), key: reversal.vendorKey, transfer: promised.books.share?.transfer ?? "", amount: reversal.amount, at }] : [];
  let { books: given, events } = promised;
  for (const row of reversed) {
    const taken = recordReversal(given, reversalView(row));
    given = taken.books;
    events = [...events, ...taken.events];
  }
  const id = gatewayId("rfnd", `${order} ${key}`);
  const refund: GatewayRefundRow = { id, key: promised.move.vendorKey, amount, state: "processed", bankReference: bankReferenceOf(id), at, settlesAt: null };
  const done = recordRefund(given, refundView(paid, refund));
  changeAttempt(world, order, paid._id, (attempt) => ({ refunds: [...attempt.refunds, refund], reversals: [...attempt.reversals, ...reversed] }), done.books);
  world.journal.push(...[...events, ...done.events].map(entryFor));
}
