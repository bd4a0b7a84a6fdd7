import type { PersonRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import { inStates } from "./booking-filter.server";
import { Bookings, type BookingRow } from "./booking.server";

/** A person's bookings on the sides given, latest visit first; with `openAt`, those that are requested or confirmed at this moment, the first visit first. */
export async function findBookingsOfPerson(person: string, sides: readonly PersonRole[], { most, openAt }: { most: number; openAt?: Millis }): Promise<BookingRow[]> {
  const which: Record<string, unknown> = openAt === undefined ? {} : inStates(["requested", "confirmed"], openAt);
  const order = openAt === undefined ? -1 : 1;
  const found = await Promise.all(
    sides.map((side) =>
      Bookings.find({ [side]: person, ...which })
        .select({ outbox: 0, leases: 0 })
        .sort({ start: order })
        .limit(most)
        .lean<BookingRow[]>()
        .exec(),
    ),
  );
  return found.flat().sort((a, b) => order * (a.start - b.start)).slice(0, most);
}
