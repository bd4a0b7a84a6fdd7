import { entryFor } from "~/domain/ledger/entry-for";
import type { MoneyEvent } from "~/domain/ledger/event";
import { postedAt } from "~/domain/ledger/month";
import { creditOn } from "~/domain/tax-document/write-commission";
import { insertJournalEntry } from "~/models/journal-entry.server";
import { findOpenFrom } from "~/models/ledger-month.server";
import { askForDocuments } from "~/services/tax-document/ask-for-documents.server";
import { findCommissionPlace } from "~/services/tax-document/find-commission-place.server";

/**
 * Records a money event in the journal, with the state that our commission in it was supplied in, and asks for the document that follows from it. What happened in a month that is closed is posted at the first moment that is not.
 * Again is a success; the same event with other money throws `JournalConflict`. Called from outboxes alone, which the closing of a month looks through.
 */
export async function postJournal(event: MoneyEvent): Promise<void> {
  const entry = entryFor(event);
  const place = entry.artisan !== null && creditOn(entry, "commission") !== 0 ? await findCommissionPlace(entry.artisan) : undefined;
  await insertJournalEntry({ ...entry, ...postedAt(entry.at, await findOpenFrom()), ...(place && { place }) });
  await askForDocuments(entry._id);
}
