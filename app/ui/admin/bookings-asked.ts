import type { OfficeView } from "~/domain/booking/office-views";
import type { BookingState } from "~/domain/booking/states";

/** The two fields for days of the visit. */
export type DayField = "from" | "to";

/** What the list of bookings was asked for, as it stands in the address; empty texts ask nothing. */
export interface BookingsAsked {
  [name: string]: string;
  view: OfficeView;
  state: BookingState | "";
  q: string;
  from: string;
  to: string;
  after: string;
}
