import { statementSource } from "~/domain/tax-document/sources";
import { days, type Millis } from "~/domain/time/instant";
import { addMonths, dateOf, INDIA, monthOf, startOfDay } from "~/domain/time/zone";
import { findArtisansInJournal } from "~/models/journal-entry.server";
import { findIssued } from "~/models/tax-document.server";
import { askForDocuments } from "./ask-for-documents.server";

/** How long after a month its statements wait for what is still being posted. */
const REST = days(1);
/** A site that stood still catches up so many months. */
const MONTHS = 3;

/** Asks for the statements of the months that are over, the oldest first, of every artisan whose journal moved in them and who has none. `now` is business time. */
export async function askForStatements(now: Millis): Promise<void> {
  const current = monthOf(dateOf(now - REST, INDIA));
  for (let back = MONTHS; back >= 1; back -= 1) {
    const month = addMonths(current, -back);
    const artisans = await findArtisansInJournal({ from: startOfDay(`${month}-01`, INDIA), until: startOfDay(`${addMonths(month, 1)}-01`, INDIA) });
    const sources = artisans.map((artisan) => statementSource(artisan, month));
    const issued = await findIssued(sources);
    await askForDocuments(...sources.filter((source) => !issued.has(source)));
  }
}
