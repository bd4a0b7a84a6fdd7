import { sumPaise, type Paise } from "~/domain/money";
import type { RefundTerms } from "~/domain/pricing/cancellation";
import type { Booking } from "./booking";

type Priced = Pick<Booking, "total" | "deposit" | "balance">;

/** What is paid with the order, in paise: the deposit, or all of it. */
export const depositOf = ({ total, deposit }: Pick<Booking, "total" | "deposit">): Paise => deposit ?? total;

/** What is paid after it; 0 where everything was paid with the order. */
export const balanceOf = (booking: Pick<Booking, "total" | "deposit">): Paise => booking.total - depositOf(booking);

/** What of the balance is still to be paid. */
export const balanceDue = (booking: Priced): Paise => (booking.balance ? 0 : balanceOf(booking));

/** What a paid booking was paid by the gateway, for each of its two orders. */
export const paidOnline = (booking: Priced): { first: Paise; balance: Paise } => ({ first: depositOf(booking), balance: booking.balance?.how === "online" ? balanceOf(booking) : 0 });

/** The same as one sum. */
export const paidSoFar = (booking: Priced): Paise => sumPaise(Object.values(paidOnline(booking)));

/** What the artisan says that he was given of the balance himself. */
export const paidInPerson = (booking: Priced): Paise => (booking.balance?.how === "in_person" ? balanceOf(booking) : 0);

/** What a paid booking was paid in every way. */
export const paidInAll = (booking: Priced): Paise => paidSoFar(booking) + paidInPerson(booking);

/** What decides how much of what was paid comes back. What a customer gave the artisan himself is between the two. */
export function refundTermsOf(booking: Priced & Pick<Booking, "policy" | "start" | "placedAt">): RefundTerms {
  const { first, balance } = paidOnline(booking);
  const { policy, start, placedAt } = booking;
  return { policy, total: first, start, placedAt, ...(balance > 0 ? { balance } : {}) };
}
