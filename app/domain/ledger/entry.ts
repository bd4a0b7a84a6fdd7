import type { Paise } from "../money";
import type { StateCode } from "../place/gazetteer";
import type { Millis } from "../time/instant";
import type { MoneyEvent } from "./event";

/**
 * Where money stands. What we have (gateway, our main account there; linked, the artisans' accounts there; receivables) and spend (gateway_fees, chargebacks) is positive;
 * what we owe (customer, held, artisan_payable, refunds promised back, tax_payable, quarantine) and earn (commission) is negative.
 */
export const ACCOUNTS = ["gateway", "linked", "receivables", "gateway_fees", "chargebacks", "customer", "held", "artisan_payable", "refunds", "commission", "tax_payable", "quarantine"] as const;
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
  /** Null for what concerns many bookings: a payout. */
  booking: string | null;
  artisan: string | null;
  currency: string;
  /** When it was posted, in business time: never within a month that was closed by then. */
  at: Millis;
  /** When it happened, where that month was closed already. Absent: at the moment it was posted for. */
  happenedAt?: Millis | undefined;
  /** Where our commission in it was supplied, as its invoice says: the artisan's state at the moment of posting. Absent where it has none, and on entries of before. */
  place?: StateCode | undefined;
  lines: EntryLine[];
}

/** When what an entry records happened. */
export const happenedAt = (entry: Pick<JournalEntry, "at" | "happenedAt">): Millis => entry.happenedAt ?? entry.at;

/** Whether an entry's debits are its credits. */
export const balanced = (lines: readonly EntryLine[]): boolean => lines.reduce((sum, line) => sum + line.amount, 0) === 0;
