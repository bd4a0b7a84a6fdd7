import { bankReferenceOf } from "~/adapters/payments/local/refunds.server";
import { refundView } from "~/adapters/payments/local/views.server";
import { entryFor } from "~/domain/ledger/entry-for";
import { keptReceipt } from "~/domain/payment/books";
import { reserveMove } from "~/domain/payment/guard";
import { recordRefund } from "~/domain/payment/record-refund";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { GatewayRefundRow } from "~/models/gateway/payment.server";
import { gatewayId } from "../ids";
import { known, type World } from "./world";

/** Promises money back, has the gateway give it, and records that it did. */
export function giveBack(world: World, { _id }: BookingRow, { key, amount, reason, at }: { key: string; amount: Paise; reason: string; at: Millis }): void {
  const money = known(world.money, _id);
  const receipt = keptReceipt(money.payment);
  const paid = money.attempts.find((attempt) => attempt._id === receipt?.id);
  if (!receipt || !paid) throw new Error(`Nothing to give back for ${_id}`);
  const reserved = reserveMove(money.payment, { key, kind: "refund", amount, reason, gatewayPayment: receipt.id, at });
  if (!reserved.ok) throw new Error(`A refund of ${_id} was refused: ${reserved.code}`);
  const id = gatewayId("rfnd", `${_id} ${key}`);
  const refund: GatewayRefundRow = { id, key: reserved.move.vendorKey, amount, state: "processed", bankReference: bankReferenceOf(id), at, settlesAt: null };
  const { books, events } = recordRefund(reserved.books, refundView(paid, refund));
  const attempts = money.attempts.map((attempt) => (attempt === paid ? { ...paid, version: paid.version + 1, refunds: [...paid.refunds, refund] } : attempt));
  world.money.set(_id, { ...money, attempts, payment: { ...books, version: books.version + 2 } });
  world.journal.push(...events.map(entryFor));
}
