import type { Booking, VisitAddress } from "./booking";
import type { Relation } from "./relation";
import type { BookingState } from "./states";

/** States in which the two sides have agreed on the visit. */
const AGREED: ReadonlySet<BookingState> = new Set(["confirmed", "completed"]);

export interface Shown {
  /** House and landmark are empty while only the area may be known. */
  address: VisitAddress | null;
  /** The customer's number. */
  phone: string | null;
  /** Whether the customer may be shown the artisan's number and workshop address. */
  reachesArtisan: boolean;
}

/**
 * What of a booking its parties may see of each other. Before the visit is agreed the artisan knows the area and the PIN only,
 * and neither side the other's number; the customer always sees what he wrote himself.
 */
export function shownTo(relation: Relation, { state, address, phone }: Pick<Booking, "state" | "address" | "phone">): Shown {
  const agreed = AGREED.has(state);
  const own = relation === "customer";
  return {
    address: address && (own || agreed ? address : { ...address, house: "", landmark: "" }),
    phone: own || agreed ? phone : null,
    reachesArtisan: own && agreed,
  };
}
