import { addToSums, inOrder, openSums, type AccountMonth, type MonthSums } from "~/domain/ledger/month";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { Millis } from "~/domain/time/instant";
import { eachEntryPosted } from "~/models/journal-entry.server";

/** Adds up what was posted in [from, until), beginning with what stood on the accounts before. `seen` is shown each entry, in the order of posting. */
export async function readSums({ from, until, before }: { from: Millis; until: Millis; before: readonly AccountMonth[] }, seen: (entry: JournalEntry) => Promise<void> | void = () => undefined): Promise<MonthSums> {
  const sums = openSums(before);
  for await (const entry of eachEntryPosted({ from, until })) {
    addToSums(sums, entry);
    await seen(entry);
  }
  return { ...sums, accounts: inOrder(sums.accounts) };
}
