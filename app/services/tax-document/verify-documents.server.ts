import type { JournalEntry } from "~/domain/ledger/entry";
import { sourceKindOf, visitSource } from "~/domain/tax-document/sources";
import { suppliedOf } from "~/domain/tax-document/visit-facts";
import { creditOn } from "~/domain/tax-document/write-commission";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { eachJournalEntry } from "~/models/journal-entry.server";
import { eachTaxDocument } from "~/models/tax-document.server";

export interface DocumentsReport {
  ok: boolean;
  /** Each a sentence that names the number or the source to look at. At most 100. */
  problems: string[];
  documents: number;
}

/**
 * Whether every series counts up from 1 without a gap, nothing has two documents, dates never go back, and all that should have a document has it.
 * It means something once outboxes are empty.
 */
export async function verifyDocuments(): Promise<DocumentsReport> {
  const problems: string[] = [];
  const sources = new Set<string>();
  let documents = 0;
  let above: { series: string; n: number; issuedAt: number } | null = null;
  const ends = (row: { series: string; n: number } | null): void => {
    if (row && row.n !== 1) problems.push(`${row.series} begins with ${row.n}`);
  };
  for await (const row of eachTaxDocument()) {
    documents += 1;
    if (sources.has(row.source)) problems.push(`${row.source} has two documents`);
    sources.add(row.source);
    if (above?.series === row.series) {
      if (row.n !== above.n - 1) problems.push(`${row.series}: ${row.n} and ${above.n} follow each other`);
      if (row.issuedAt > above.issuedAt) problems.push(`${row.series}-${row.n} is dated after the next one`);
    } else ends(above);
    above = row;
  }
  ends(above);
  for await (const source of expected()) if (!sources.has(source)) problems.push(`${source} has no document`);
  return { ok: problems.length === 0, problems: problems.slice(0, 100), documents };
}

/** What should have a document: visits that were paid for, and entries of the journal for which one is due. */
async function* expected(): AsyncGenerator<string> {
  const ended = Bookings.find({ state: { $in: ["completed", "cancelled"] } }).select({ state: 1, total: 1, deposit: 1, balance: 1, refund: 1 }).lean<Pick<BookingRow, "_id" | "state" | "total" | "deposit" | "balance" | "refund">>().cursor({ batchSize: 500 });
  for await (const booking of ended) if (suppliedOf(booking) > 0) yield visitSource(booking._id);
  for await (const entry of eachJournalEntry()) if (isDue(entry)) yield entry._id;
}

/** A commission of nothing, and money of another currency, have none. */
const isDue = ({ kind, currency, lines }: JournalEntry): boolean => currency === "INR" && (kind === "capture" || kind === "refund" || (sourceKindOf(`${kind}:`) !== null && creditOn({ lines }, "commission") !== 0));
