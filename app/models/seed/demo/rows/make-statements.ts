import type { JournalEntry } from "~/domain/ledger/entry";
import { statementSource } from "~/domain/tax-document/sources";
import type { DraftDocument, Issuer, TaxDocument } from "~/domain/tax-document/tax-document";
import { writeStatement } from "~/domain/tax-document/write-statement";
import { days, type Millis } from "~/domain/time/instant";
import { addMonths, dateOf, INDIA, monthOf, startOfDay } from "~/domain/time/zone";
import { partyOf } from "./make-documents";

interface Due {
  at: Millis;
  write: (issued: ReadonlyMap<string, TaxDocument>) => DraftDocument | null;
}

/** The statement of each month that was over by `until`, of every artisan whose journal moved in it. */
export function statementsOf(journal: readonly JournalEntry[], issuers: ReadonlyMap<string, Issuer>, references: { bookings: ReadonlyMap<string, string>; banks: ReadonlyMap<string, string> }, until: Millis): Due[] {
  const current = monthOf(dateOf(until, INDIA));
  return [...monthsOf(journal)].filter(([, { month }]) => month < current).map(([, { artisan, month, entries, before }]) => ({
    at: startOfDay(`${addMonths(month, 1)}-01`, INDIA) + days(1),
    write: (issued) => {
      const issuer = issuers.get(artisan);
      const opening = before ? (issued.get(statementSource(artisan, before))?.statement?.closing ?? 0) : 0;
      return issuer ? writeStatement({ artisan: { ...partyOf(issuer), person: artisan }, month, opening, entries, references: references.bookings, bankReferences: references.banks }) : null;
    },
  }));
}

interface Month {
  artisan: string;
  month: string;
  entries: JournalEntry[];
  /** The month of the statement before. */
  before: string | null;
}

function monthsOf(journal: readonly JournalEntry[]): Map<string, Month> {
  const months = new Map<string, Month>();
  const last = new Map<string, string>();
  for (const entry of [...journal].sort((a, b) => a.at - b.at)) {
    const { artisan } = entry;
    if (artisan === null) continue;
    const month = monthOf(dateOf(entry.at, INDIA));
    const source = statementSource(artisan, month);
    const found = months.get(source);
    if (found) found.entries.push(entry);
    else months.set(source, { artisan, month, entries: [entry], before: last.get(artisan) ?? null });
    last.set(artisan, month);
  }
  return months;
}
