import type { JournalEntry } from "../ledger/entry";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import { addMonths, dateOf, INDIA, monthOf } from "../time/zone";

export interface EarnedMonth {
  /** 'YYYY-MM' on Indian clocks. */
  month: string;
  earned: Paise;
}

/** What an entry of the journal put on the artisan's account. */
export const earnedIn = ({ lines }: Pick<JournalEntry, "lines">): Paise => -lines.filter(({ account }) => account === "artisan_payable").reduce((sum, { amount }) => sum + amount, 0);

/** What an artisan earned in each of the last months, this one last; a month without work is 0. */
export function earnedByMonth(entries: readonly Pick<JournalEntry, "at" | "lines">[], now: Millis, months: number): EarnedMonth[] {
  const current = monthOf(dateOf(now, INDIA));
  const sums = new Map<string, Paise>();
  for (const entry of entries) {
    const month = monthOf(dateOf(entry.at, INDIA));
    sums.set(month, (sums.get(month) ?? 0) + earnedIn(entry));
  }
  return Array.from({ length: months }, (_, index) => addMonths(current, index + 1 - months)).map((month) => ({ month, earned: sums.get(month) ?? 0 }));
}
