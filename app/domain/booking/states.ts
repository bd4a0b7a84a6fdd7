/** Where a booking can stand. The words people read are the messages `booking.state.<state>`. */
export const BOOKING_STATES = [
  "awaiting_payment",
  "requested",
  "confirmed",
  "completed",
  "released",
  "expired",
  "declined",
  "unanswered",
  "cancelled",
  "lost",
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** States in which the booking holds its time in the artisan's calendar. */
export const HOLDING_STATES: ReadonlySet<BookingState> = new Set(["awaiting_payment", "requested", "confirmed"]);

/** States that a payment arriving late may still turn into a booking, if the time is free. */
export const LATE_PAYABLE_STATES: ReadonlySet<BookingState> = new Set(["released", "expired"]);

export const PLACES = ["home", "workshop", "video"] as const;
export type Place = (typeof PLACES)[number];

export const BOOKING_MODES = ["instant", "request"] as const;
export type BookingMode = (typeof BOOKING_MODES)[number];

/** How a booking is paid: by the gateway before it counts, or to the artisan himself after the visit. */
export const PAYS = ["online", "in_person"] as const;
export type Pays = (typeof PAYS)[number];

export const DECLINE_REASONS = ["not_free", "too_far", "not_my_work", "too_many_people", "other"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Why KalaSetu itself calls a visit off. */
export const CALL_OFF_REASONS = ["artisan_away", "safety", "our_mistake", "other"] as const;
export type CallOffReason = (typeof CALL_OFF_REASONS)[number];
