import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import { addMonths, INDIA, startOfDay } from "../time/zone";
import { ACCOUNTS, type Account, type JournalEntry } from "./entry";

/** One account over a month: what stood on it before, what was debited and credited, what stands on it after. Debits and credits are positive. */
export interface AccountMonth {
  currency: string;
  account: Account;
  opening: Paise;
  debit: Paise;
  credit: Paise;
  closing: Paise;
}

/** A month of the journal, added up. Accounts that nothing ever stood on are left out. */
export interface MonthSums {
  entries: number;
  first: { id: string; at: Millis } | null;
  last: { id: string; at: Millis } | null;
  accounts: AccountMonth[];
}

/** The moments of a month "2026-10" on Indian calendars; the last does not belong to it. */
export const spanOf = (month: string): { from: Millis; until: Millis } => ({ from: startOfDay(`${month}-01`, INDIA), until: startOfDay(`${addMonths(month, 1)}-01`, INDIA) });

/** When an entry is posted: when it happened or, where that month is closed, the first moment that is not; then its own time stays beside it. */
export const postedAt = (happenedAt: Millis, openFrom: Millis | null): Pick<JournalEntry, "at" | "happenedAt"> => (openFrom !== null && happenedAt < openFrom ? { at: openFrom, happenedAt } : { at: happenedAt });

/** Sums that begin with what stood on the accounts when the month before ended. */
export function openSums(before: readonly AccountMonth[]): MonthSums {
  return { entries: 0, first: null, last: null, accounts: before.map(({ currency, account, closing }) => ({ currency, account, opening: closing, debit: 0, credit: 0, closing })) };
}

/** Adds an entry to sums, changing them in place. Entries come in the order of their posting. */
export function addToSums(sums: MonthSums, { _id: id, at, currency, lines }: JournalEntry): MonthSums {
  sums.entries += 1;
  sums.first ??= { id, at };
  sums.last = { id, at };
  for (const { account, amount } of lines) {
    const row = accountIn(sums.accounts, currency, account);
    if (amount > 0) row.debit += amount;
    else row.credit -= amount;
    row.closing += amount;
  }
  return sums;
}

function accountIn(accounts: AccountMonth[], currency: string, account: Account): AccountMonth {
  const found = accounts.find((row) => row.account === account && row.currency === currency);
  if (found) return found;
  const made = { currency, account, opening: 0, debit: 0, credit: 0, closing: 0 };
  accounts.push(made);
  return made;
}

/** The accounts by currency, each in the order of the ledger. */
export const inOrder = (accounts: readonly AccountMonth[]): AccountMonth[] =>
  [...accounts].sort((a, b) => (a.currency === b.currency ? ACCOUNTS.indexOf(a.account) - ACCOUNTS.indexOf(b.account) : a.currency < b.currency ? -1 : 1));

/** What a month brought us in rupees: commission and the tax on it, and what the gateway took. */
export interface MonthNet {
  commission: Paise;
  tax: Paise;
  fees: Paise;
}

const CURRENCY = "INR";

/** Reckoned from the movements of a month's accounts. */
export function netOf(accounts: readonly AccountMonth[]): MonthNet {
  const credited = (account: Account): Paise => accounts.filter((row) => row.account === account && row.currency === CURRENCY).reduce((sum, { debit, credit }) => sum + credit - debit, 0);
  return { commission: credited("commission"), tax: credited("tax_payable"), fees: 0 - credited("gateway_fees") };
}
