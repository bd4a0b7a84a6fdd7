import type { JournalEntry } from "~/domain/ledger/entry";
import type { DraftDocument, EarlierDocument } from "~/domain/tax-document/tax-document";
import { creditOn, writeCommission } from "~/domain/tax-document/write-commission";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { orderIdOf } from "~/models/payment.server";
import type { IssueEarlier } from "./draft-for.server";
import { partiesOfVisit } from "./parties-of-visit.server";

/** The marketplace's invoice for its commission, or the credit note on it. */
export async function draftCommission(entry: JournalEntry, earlier: IssueEarlier): Promise<DraftDocument | null> {
  const { visit, seller } = await partiesOfVisit(entry.booking);
  const { code: _code, ...artisan } = seller;
  return writeCommission(entry, visit, artisan, creditOn(entry, "commission") < 0 ? await invoiceBefore(entry, visit._id, earlier) : null);
}

/** The invoice for the commission that is taken back: that of what the same order earned. */
async function invoiceBefore({ _id }: JournalEntry, booking: string, earlier: IssueEarlier): Promise<EarlierDocument | null> {
  const order = orderIdOf(booking, _id.startsWith(`clawback:${orderIdOf(booking, "balance")}-`) ? "balance" : "first");
  const earned = (await findJournalOfBooking(booking)).find((entry) => entry._id.startsWith(`earning:${order}-`) && creditOn(entry, "commission") > 0);
  const invoice = earned ? await earlier(earned._id) : null;
  return invoice && { kind: invoice.kind, number: invoice.number, issuedAt: invoice.issuedAt };
}
