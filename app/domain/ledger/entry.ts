import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import type { MoneyEvent } from "./event";

/**
 * Where money stands. What we have (gateway) and spend (gateway_fees) is positive;
 * what we owe (held, artisan_payable, tax_payable, quarantine) and earn (commission) is negative.
 */
export const ACCOUNTS = ["gateway", "held", "artisan_payable", "commission", "tax_payable", "gateway_fees", "quarantine"] as const;
export type Account = (typeof ACCOUNTS)[number];

/** An amount put on an account: debit positive, credit negative, never 0. */
export interface EntryLine {
  account: Account;
  amount: Paise;
}

/** One balanced record of one money event. Never changed: a mistake is put right by another entry. */
export interface JournalEntry {
  /** `<kind>:<vendor id>`: an event can be posted once. */
  _id: string;
  kind: MoneyEvent["kind"];
  booking: string;
  artisan: string | null;
  currency: string;
  at: Millis;
  lines: EntryLine[];
}

/** Whether an entry's debits are its credits. */
export const balanced = (lines: readonly EntryLine[]): boolean => lines.reduce((sum, line) => sum + line.amount, 0) === 0;
