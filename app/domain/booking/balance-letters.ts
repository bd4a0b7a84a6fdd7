import { hours, type Millis } from "~/domain/time/instant";
import { balanceDue } from "./balance";
import type { Booking } from "./booking";
import { COMPLETES_AFTER } from "./deadlines";

/** How long before a visit its customer is reminded of a balance that is not paid. */
export const REMIND_BEFORE = hours(24);

/** A letter about a balance that is still open, who is told, and when. */
export interface BalanceLetter {
  reader: "customer" | "artisan";
  template: "balance_reminder" | "balance_unpaid";
  at: Millis;
}

type Agreed = Pick<Booking, "state" | "start" | "end" | "total" | "deposit" | "balance">;

/** The letters about the balance of an agreed visit, in order: one before it, and one to the artisan long before it is closed on its deposit alone. */
const lettersOf = ({ start, end }: Agreed): BalanceLetter[] => [
  { reader: "customer", template: "balance_reminder", at: start - REMIND_BEFORE },
  { reader: "artisan", template: "balance_unpaid", at: end + COMPLETES_AFTER },
];

/** The next letter about a balance, no earlier than `from`; null when it is paid, there is none, or the visit is not agreed or over. */
export function nextBalanceLetter(booking: Agreed, from: Millis): BalanceLetter | null {
  if (booking.state !== "confirmed" || balanceDue(booking) === 0) return null;
  return lettersOf(booking).find(({ at }) => at >= from) ?? null;
}
