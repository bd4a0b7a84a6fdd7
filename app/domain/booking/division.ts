import type { Paise } from "~/domain/money";
import type { LineItem } from "~/domain/pricing/line-item";
import { ratesOf, splitBeyond, splitLess, splitOf, splitOrders, type Split } from "~/domain/pricing/split";
import { balanceDue, depositOf, paidInPerson, paidOnline } from "./balance";
import type { Booking } from "./booking";

type Priced = Pick<Booking, "total" | "deposit" | "balance"> & { items: readonly LineItem[] };

const NOTHING: Split = { artisan: 0, platform: 0, tax: 0 };

/** How the part of the price would be divided that a visit closed on its deposit alone was never paid. */
const splitUnpaid = (booking: Priced): Split => (balanceDue(booking) === 0 ? NOTHING : splitOrders(booking.items, depositOf(booking)).balance);

/** How the price of a visit that is done is divided, in person or not: all of it that was paid. */
export const splitPaid = (booking: Priced): Split => splitLess(splitOf(booking.items), splitUnpaid(booking));

/** How the part is divided that the artisan was given himself, of which he owes what is not his. */
export const splitTaken = (booking: Priced): Split => (paidInPerson(booking) === 0 ? NOTHING : splitOrders(booking.items, depositOf(booking)).balance);

/** How what a cancellation left is divided, of each order by itself. */
export function splitLeft(booking: Priced & Pick<Booking, "refund">): Split {
  const { first, balance } = paidOnline(booking);
  const { amount, ofBalance = 0 } = booking.refund ?? { amount: first + balance, ofBalance: balance };
  return plus(leftOfFirst(booking.items, first, first - (amount - ofBalance)), splitBeyond(first, balance - ofBalance, ratesOf(booking.items)));
}

const leftOfFirst = (items: readonly LineItem[], first: Paise, kept: Paise): Split => (kept === first ? splitOrders(items, first).first : splitBeyond(0, kept, ratesOf(items)));

const plus = (one: Split, other: Split): Split => ({ artisan: one.artisan + other.artisan, platform: one.platform + other.platform, tax: one.tax + other.tax });
