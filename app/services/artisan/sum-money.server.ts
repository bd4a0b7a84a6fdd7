import { earnedByMonth, earnedIn, type EarnedMonth } from "~/domain/artisan/earned-by-month";
import { receivedFrom } from "~/domain/artisan/received-from";
import { splitTaken } from "~/domain/booking/division";
import type { JournalEntry } from "~/domain/ledger/entry";
import { sumPaise, type Paise } from "~/domain/money";
import { days, type Millis } from "~/domain/time/instant";
import { addMonths, dateOf, INDIA, monthOf, startOfDay } from "~/domain/time/zone";
import { inStates } from "~/models/booking-filter.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { findEarnings } from "~/models/journal-entry.server";

export interface ShopMoney {
  /** Of visits agreed and of visits done whose money is still on its way from us. */
  expected: Paise;
  /** Posted to the artisan this calendar month in India, and since he joined. */
  earnedThisMonth: Paise;
  earned: Paise;
  /** Visits of this month that are done. */
  visitsThisMonth: number;
  /** The last six months, this one last. */
  months: EarnedMonth[];
}

/** How long a visit that is done is looked at for money on its way. */
const ON_ITS_WAY = days(30);

const MONTHS = 6;

/** The sums of an artisan's money in paise. What was earned is what the journal says. */
export async function sumMoney({ artisan, now }: { artisan: string; now: Millis }): Promise<ShopMoney> {
  const month = monthOf(dateOf(now, INDIA));
  const [from, until] = [startOfDay(`${month}-01`, INDIA), startOfDay(`${addMonths(month, 1)}-01`, INDIA)];
  const [agreed, done, entries] = await Promise.all([
    find(artisan, { ...inStates(["confirmed"], now), pays: "online" }),
    find(artisan, { ...inStates(["completed"], now), start: { $gte: Math.min(from, now - ON_ITS_WAY), $lte: now } }),
    findEarnings(artisan, { from: 0, until: now + 1 }),
  ]);
  const posted = new Set(entries.map(({ booking }) => booking));
  return {
    expected: sumPaise([...agreed, ...done.filter(({ _id, pays }) => pays === "online" && !posted.has(_id)).map((row) => ({ ...row, state: "completed" as const }))].map(comesFrom)),
    earnedThisMonth: earnedOf(entries.filter(({ at }) => at >= from && at < until)),
    earned: earnedOf(entries),
    visitsThisMonth: done.filter(({ start }) => start >= from).length,
    months: earnedByMonth(entries, now, MONTHS),
  };
}

/** What entries come to; below 0 in a month in which more was taken back than earned. */
const earnedOf = (entries: readonly JournalEntry[]): number => entries.reduce((sum, entry) => sum + earnedIn(entry), 0);

/** What of a booking comes by us, in paise: without a balance that he was given himself. */
const comesFrom = (row: MoneyRow): Paise => receivedFrom(row) - splitTaken(row).artisan;

type MoneyRow = Pick<BookingRow, "_id" | "pays" | "state" | "start" | "items" | "total" | "deposit" | "balance" | "refund">;

const find = (artisan: string, more: object): Promise<MoneyRow[]> => Bookings.find({ artisan, ...more }).select({ state: 1, pays: 1, start: 1, items: 1, total: 1, deposit: 1, balance: 1, refund: 1 }).lean<MoneyRow[]>().exec();
