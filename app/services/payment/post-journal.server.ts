import { entryFor } from "~/domain/ledger/entry-for";
import type { MoneyEvent } from "~/domain/ledger/event";
import { insertJournalEntry } from "~/models/journal-entry.server";

/** Records a money event in the journal. Again is a success; the same event with other money throws `JournalConflict`. */
export const postJournal = (event: MoneyEvent): Promise<void> => insertJournalEntry(entryFor(event));
