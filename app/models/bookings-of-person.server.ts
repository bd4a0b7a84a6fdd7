import type { PersonRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "./booking.server";

/** A person's bookings on the sides given, latest visit first; with `coming`, those requested or confirmed that begin after this moment, the next first. */
export async function findBookingsOfPerson(person: string, sides: readonly PersonRole[], { most, coming }: { most: number; coming?: Millis }): Promise<BookingRow[]> {
  const which: Record<string, unknown> = coming === undefined ? {} : { state: { $in: ["requested", "confirmed"] }, start: { $gt: coming } };
  const order = coming === undefined ? -1 : 1;
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
