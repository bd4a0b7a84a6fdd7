import type { JournalEntry } from "../ledger/entry";
import { PLATFORM } from "./platform";
import { statementSource } from "./sources";
import type { DraftDocument, Party, StatementLine } from "./tax-document";
import { creditOn } from "./write-commission";

interface Month {
  artisan: Party & { person: string };
  /** "2026-10". */
  month: string;
  /** What stood in the artisan's favour when the statement before ended. */
  opening: number;
  /** Entries of his that no earlier statement has, the oldest first. */
  entries: readonly JournalEntry[];
  /** What bookings are called, by id. */
  references: ReadonlyMap<string, string>;
  /** By which number the bank knows a payout or its return, by entry. */
  bankReferences: ReadonlyMap<string, string>;
}

/** An artisan's month as the journal has it: what was divided, what the marketplace kept, what he was paid, what is still owed to him. Entries that change nothing for him are left out. */
export function writeStatement({ artisan, month, opening, entries, references, bankReferences }: Month): DraftDocument {
  const lines = entries.map((entry) => lineOf(entry, references, bankReferences)).filter(({ amount, gross }) => amount !== 0 || gross !== 0);
  const closing = lines.reduce((sum, { amount }) => sum + amount, opening);
  return {
    kind: "statement",
    source: statementSource(artisan.person, month),
    parties: [artisan.person],
    booking: null,
    issuer: PLATFORM,
    recipient: artisan,
    seller: null,
    lines: [],
    taxable: 0,
    taxes: [],
    total: Math.max(0, closing),
    words: null,
    placeOfSupply: null,
    refersTo: null,
    facts: null,
    statement: { month, opening, lines, closing },
  };
}

/** What is owed to him grows by what is put on his account and shrinks by what he owes himself. */
function lineOf(entry: JournalEntry, references: ReadonlyMap<string, string>, bankReferences: ReadonlyMap<string, string>): StatementLine {
  const amount = creditOn(entry, "artisan_payable") + creditOn(entry, "receivables");
  return {
    entry: entry._id,
    kind: entry.kind,
    at: entry.at,
    reference: entry.booking === null ? (bankReferences.get(entry._id) ?? null) : (references.get(entry.booking) ?? null),
    gross: Math.max(0, -creditOn(entry, "held")),
    commission: creditOn(entry, "commission") || 0,
    tax: creditOn(entry, "tax_payable") || 0,
    amount: amount || 0,
  };
}
