import { happenedAt, type JournalEntry } from "~/domain/ledger/entry";
import { sumPaise } from "~/domain/money";
import { partOf } from "~/domain/payment/books";
import { captureSource, visitSource } from "~/domain/tax-document/sources";
import type { DraftDocument } from "~/domain/tax-document/tax-document";
import { suppliedOf } from "~/domain/tax-document/visit-facts";
import { isAdvance, writeCreditNote } from "~/domain/tax-document/write-credit-note";
import { findBooking } from "~/models/booking.server";
import { findOrdersOfBooking, findPaymentByRefund } from "~/models/payment.server";
import { findTaxDocumentsOfBooking } from "~/models/tax-document.server";
import type { IssueEarlier } from "./draft-for.server";

/** The credit note on a refund that the bank has: on the receipt of money paid in advance, on the invoice or bill of what was earned. */
export async function draftCreditNote(entry: JournalEntry, earlier: IssueEarlier): Promise<DraftDocument> {
  const { _id, lines } = entry;
  const id = _id.slice(_id.indexOf(":") + 1);
  const amount = sumPaise(lines.filter((line) => line.amount > 0).map((line) => line.amount));
  const payment = await findPaymentByRefund(id);
  const move = payment?.moves.find(({ gatewayRefund }) => gatewayRefund === id);
  if (!payment || !move) throw new Error(`A refund of no payment: ${id}`);
  const before = (await isEarned(payment.booking, move.gatewayPayment, amount)) ? await earlier(visitSource(payment.booking)) : null;
  const document = before ?? (await earlier(captureSource(move.gatewayPayment)));
  if (!document) throw new Error(`A refund of what has no document: ${id}`);
  return writeCreditNote({ source: _id, amount, at: happenedAt(entry), askedAt: move.at, bankReference: move.bankReference }, document);
}

/** Whether a refund takes back what the visit cost, and not what was paid beyond it. Money that paid for nothing was never earned, nor was a balance that came too late. */
async function isEarned(booking: string, gatewayPayment: string, amount: number): Promise<boolean> {
  const [row, orders, issued] = await Promise.all([findBooking(booking), findOrdersOfBooking(booking), findTaxDocumentsOfBooking(booking)]);
  const counted = orders.filter((order) => partOf(order) === "first" || row?.balance?.how === "online");
  const kept = counted.flatMap(({ receipts }) => receipts).filter(({ meaning }) => meaning === "kept");
  if (!row || kept.every(({ id }) => id !== gatewayPayment)) return false;
  const receipts = issued.filter(({ source }) => kept.some(({ id }) => source === captureSource(id)));
  const givenBack = sumPaise(issued.filter(({ refersTo }) => receipts.some(({ number }) => number === refersTo?.number)).map(({ total }) => total));
  return !isAdvance({ amount, captured: sumPaise(kept.map((receipt) => receipt.amount)), supplied: suppliedOf(row), givenBack });
}
