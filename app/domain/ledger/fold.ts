import type { Paise } from "../money";
import { ACCOUNTS, type Account, type JournalEntry } from "./entry";

/** What stands on every account of one currency; the sum over all of them is 0. */
export type Balances = Record<Account, Paise>;

export const noBalances = (): Balances => Object.fromEntries(ACCOUNTS.map((account) => [account, 0])) as Balances;

/** Adds an entry to balances, changing them in place. */
export function addEntry(balances: Balances, entry: Pick<JournalEntry, "lines">): Balances {
  for (const { account, amount } of entry.lines) balances[account] += amount;
  return balances;
}

const OWED = ["customer", "held", "artisan_payable", "refunds", "tax_payable", "quarantine", "commission"] as const;
const OWNED = ["linked", "receivables"] as const;

/** Accounts on the wrong side of 0: what is owed to somebody can never turn into a claim on him, nor what somebody has into less than nothing. */
export const overdrawn = (balances: Balances): Account[] => [...OWED.filter((account) => balances[account] > 0), ...OWNED.filter((account) => balances[account] < 0)];
