import { settled } from "~/domain/booking/transition";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";

/** A booking as pages show it: with the effect of a deadline that has passed, whether or not the sweep has come by. */
export const viewBooking = (booking: BookingRow, now: Millis): BookingRow => settled(booking, now);
