import type { JournalEntry } from "~/domain/ledger/entry";
import { sourceKindOf, type SourceKind } from "~/domain/tax-document/sources";
import type { DraftDocument, TaxDocument } from "~/domain/tax-document/tax-document";
import { findJournalEntry } from "~/models/journal-entry.server";
import { draftCommission } from "./draft-commission.server";
import { draftCreditNote } from "./draft-credit-note.server";
import { draftReceipt } from "./draft-receipt.server";
import { draftStatement } from "./draft-statement.server";
import { draftVisitDocument } from "./draft-visit-document.server";

/** Issues an earlier document that is referred to, if it is not there yet. */
export type IssueEarlier = (source: string) => Promise<TaxDocument | null>;

type Drafting = (source: string, earlier: IssueEarlier) => Promise<DraftDocument | null>;

const ofEntry =
  (write: (entry: JournalEntry, earlier: IssueEarlier) => Promise<DraftDocument | null>): Drafting =>
  async (source, earlier) => {
    const entry = await findJournalEntry(source);
    if (!entry) throw new Error(`A document was asked for an entry that is not in the journal: ${source}`);
    return entry.currency === "INR" ? write(entry, earlier) : null;
  };

const DRAFTS: Readonly<Record<SourceKind, Drafting>> = {
  capture: ofEntry(draftReceipt),
  refund: ofEntry(draftCreditNote),
  earning: ofEntry(draftCommission),
  commission_due: ofEntry(draftCommission),
  clawback: ofEntry(draftCommission),
  visit: draftVisitDocument,
  statement: draftStatement,
};

/** What a document for a source says, from what is known now; null when none is due. */
export async function draftFor(source: string, earlier: IssueEarlier): Promise<DraftDocument | null> {
  const kind = sourceKindOf(source);
  if (!kind) throw new Error(`Nobody issues documents for ${source}`);
  return DRAFTS[kind](source, earlier);
}
