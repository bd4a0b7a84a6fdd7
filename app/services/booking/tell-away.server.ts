import { HOLDING_STATES } from "~/domain/booking/states";
import type { BookingRow } from "~/models/booking.server";
import { sendBookingMail } from "~/services/mail/send-booking-mail.server";

/** Tells the customer of a booking under way that its artisan was suspended, and what he can do; nobody once the booking is over or the artisan back. Safe to repeat: it goes out once. */
export async function tellAway(booking: BookingRow, key: string): Promise<void> {
  if (booking.artisanSuspended && HOLDING_STATES.has(booking.state)) await sendBookingMail({ booking, reader: "customer", template: "artisan_away", key: `${booking._id}:${key}` });
}
