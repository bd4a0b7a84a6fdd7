import { happenedAt, type JournalEntry } from "~/domain/ledger/entry";
import { sumPaise } from "~/domain/money";
import { payerOfReceipt } from "~/domain/payment/payer";
import type { DraftDocument } from "~/domain/tax-document/tax-document";
import { writeReceipt } from "~/domain/tax-document/write-receipt";
import { findPaymentByReceipt } from "~/models/payment.server";
import { partiesOfVisit } from "./parties-of-visit.server";

/** The receipt of a capture: the whole sum, fee and all. */
export async function draftReceipt(entry: JournalEntry): Promise<DraftDocument> {
  const { _id, lines, booking } = entry;
  const id = _id.slice(_id.indexOf(":") + 1);
  const [parties, payment] = await Promise.all([partiesOfVisit(booking), findPaymentByReceipt(id)]);
  const amount = sumPaise(lines.filter((line) => line.amount > 0).map((line) => line.amount));
  const receipt = payment?.receipts.find((each) => each.id === id);
  const payer = receipt ? payerOfReceipt(receipt, payment?.shared ?? false) : "customer";
  return writeReceipt({ source: _id, amount, at: happenedAt(entry), payment: id, method: receipt?.method ?? null, payer }, parties.visit, parties);
}
