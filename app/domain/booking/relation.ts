import type { Booking } from "./booking";

/** What somebody is to a booking; what he may see and do follows from this, not from the role he signed in with. */
export type Relation = "customer" | "artisan";

/** What a person is to a booking, or null for somebody it does not concern. Nobody is both: own services cannot be booked. */
export function relationTo(booking: Pick<Booking, "customer" | "artisan">, person: string): Relation | null {
  if (booking.artisan === person) return "artisan";
  return booking.customer === person ? "customer" : null;
}
