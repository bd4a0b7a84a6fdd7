import { csvLine, type Cell } from "../csv";
import type { Paise } from "../money";
import { stateOf, type StateCode } from "../place/gazetteer";
import { accountedRupees } from "../rupees";
import type { Millis } from "../time/instant";
import { dateOf, INDIA, timeOf } from "../time/zone";
import { GST_STATES } from "../tax-document/gst-states";
import type { Account, JournalEntry } from "./entry";

/** What is given out of a closed month: every line of the journal, sums by artisan and account, the tax on our commission. */
export const MONTH_FILES = ["journal.csv", "artisans.csv", "tax.csv"] as const;
export type MonthFile = (typeof MONTH_FILES)[number];

/** How files are written. 1, until November 2026, had the tax without the states it was supplied in; a month keeps the form it was frozen in. */
export type MonthFormat = 1 | 2;
export const MONTH_FORMAT: MonthFormat = 2;

const HEADS: Readonly<Record<MonthFile, readonly string[]>> = {
  "journal.csv": ["entry", "kind", "posted_at", "happened_at", "booking", "artisan", "currency", "account", "debit", "credit"],
  "artisans.csv": ["artisan", "currency", "account", "debit", "credit", "balance"],
  "tax.csv": ["supply", "place_of_supply", "state", "currency", "entries", "taxable_value", "gst", "total"],
};

const FIRST_TAX_HEAD = ["supply", "currency", "entries", "taxable_value", "gst", "total"];

/** Writes the files of a month from its entries, in the order of their posting: the same entries always give the same bytes. Ids stand for people; all of it is ASCII. */
export interface MonthWriter {
  /** The lines of the journal's own file that an entry makes. */
  add(entry: JournalEntry): string;
  /** Everything of the other files, when all entries were added. */
  rest(): Record<Exclude<MonthFile, "journal.csv">, string>;
}

export const headOf = (file: MonthFile): string => headLine(HEADS[file]);
const headLine = (names: readonly string[]): string => csvLine(names.map((text) => ({ text })));

interface Sum {
  debit: Paise;
  credit: Paise;
}

interface Supplied {
  entries: number;
  taxable: Paise;
  gst: Paise;
}

export function openWriter(format: MonthFormat = MONTH_FORMAT): MonthWriter {
  const artisans = new Map<string, Sum>();
  const supplies = new Map<string, Supplied>();
  return {
    add(entry) {
      addArtisan(artisans, entry);
      addSupply(supplies, entry, format === 1 ? [] : [entry.place ?? ""]);
      return entry.lines.map((line) => csvLine(journalCells(entry, line.account, line.amount))).join("");
    },
    rest: () => ({ "artisans.csv": headOf("artisans.csv") + artisanLines(artisans), "tax.csv": taxFile(supplies, format) }),
  };
}

const text = (value: string | null): Cell => ({ text: value ?? "" });
const money = (amount: Paise): Cell => ({ number: accountedRupees(amount) });
const side = (amount: Paise): Cell => (amount > 0 ? money(amount) : text(null));

/** A moment on Indian clocks, to the minute; seconds say nothing to who keeps books. */
const moment = (at: Millis): string => `${dateOf(at, INDIA)} ${timeOf(at, INDIA)}`;

const journalCells = ({ _id, kind, at, happenedAt, booking, artisan, currency }: JournalEntry, account: Account, amount: Paise): Cell[] => [
  text(_id),
  text(kind),
  text(moment(at)),
  text(happenedAt === undefined ? null : moment(happenedAt)),
  text(booking),
  text(artisan),
  text(currency),
  text(account),
  side(amount),
  side(-amount),
];

/** Parts of a key that sorts as they do; no id has it in it. */
const PART = "\u0000";
const inOrder = <T>(rows: ReadonlyMap<string, T>): [string[], T][] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, row]) => [key.split(PART), row]);

function addArtisan(sums: Map<string, Sum>, { artisan, currency, lines }: JournalEntry): void {
  if (artisan === null) return;
  for (const { account, amount } of lines) {
    const key = [artisan, currency, account].join(PART);
    const { debit, credit } = sums.get(key) ?? { debit: 0, credit: 0 };
    sums.set(key, amount > 0 ? { debit: debit + amount, credit } : { debit, credit: credit - amount });
  }
}

const artisanLines = (sums: ReadonlyMap<string, Sum>): string =>
  inOrder(sums)
    .map(([key, { debit, credit }]) => csvLine([...key.map(text), money(debit), money(credit), money(debit - credit)]))
    .join("");

/** Our supply to artisans by how it came about. What is taken back of a commission is below 0. */
const SUPPLIES: Partial<Record<JournalEntry["kind"], string>> = { earning: "commission_paid_online", commission_due: "commission_paid_in_person", clawback: "commission_taken_back" };

/** Adds what an entry has of our supply; `place` is part of the key from the second form on. */
function addSupply(supplies: Map<string, Supplied>, { kind, currency, lines }: JournalEntry, place: readonly string[]): void {
  const supply = SUPPLIES[kind];
  if (supply === undefined) return;
  const taxable = creditOf(lines, "commission");
  const gst = creditOf(lines, "tax_payable");
  if (taxable === 0 && gst === 0) return;
  for (const name of [supply, "net"]) {
    const key = [name, ...place, currency].join(PART);
    const before = supplies.get(key) ?? { entries: 0, taxable: 0, gst: 0 };
    supplies.set(key, { entries: before.entries + 1, taxable: before.taxable + taxable, gst: before.gst + gst });
  }
}

const creditOf = (lines: JournalEntry["lines"], account: Account): Paise => lines.reduce((sum, line) => (line.account === account ? sum - line.amount : sum), 0);

function taxFile(supplies: ReadonlyMap<string, Supplied>, format: MonthFormat): string {
  if (format === 1) return headLine(FIRST_TAX_HEAD) + taxLines(supplies, (key) => key);
  return headOf("tax.csv") + taxLines(supplies, ([supply = "", place = "", ...rest]) => [supply, ...stateCells(place), ...rest]);
}

/** A state by its number in GST and its name; two empty cells for an entry that was posted without one, whose invoice names it. */
const stateCells = (place: string): [string, string] => (isState(place) ? [GST_STATES[place], stateOf(place).name.en] : ["", ""]);
const isState = (code: string): code is StateCode => Object.hasOwn(GST_STATES, code);

const taxLines = (supplies: ReadonlyMap<string, Supplied>, cells: (key: string[]) => string[]): string =>
  inOrder(supplies)
    .map(([key, { entries, taxable, gst }]) => csvLine([...cells(key).map(text), { number: String(entries) }, money(taxable), money(gst), money(taxable + gst)]))
    .join("");
