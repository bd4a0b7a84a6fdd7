import { entryFor } from "~/domain/ledger/entry-for";
import type { MoneyEvent } from "~/domain/ledger/event";
import { insertJournalEntry } from "~/models/journal-entry.server";
import { askForDocuments } from "~/services/tax-document/ask-for-documents.server";

/** Records a money event in the journal, and asks for the document that follows from it. Again is a success; the same event with other money throws `JournalConflict`. */
export async function postJournal(event: MoneyEvent): Promise<void> {
  const entry = entryFor(event);
  await insertJournalEntry(entry);
  await askForDocuments(entry._id);
}
