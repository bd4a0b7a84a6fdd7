import { keepHold } from "~/domain/booking/hold-limit";
import { settled } from "~/domain/booking/transition";
import type { Outcome } from "~/domain/refusal";
import type { BookingRow } from "~/models/booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { changeHolds } from "./change-holds.server";
import { moveBooking } from "./move-booking.server";

/**
 * Turns an order that is paid in person into its request or visit, which counts for the customer until it is over. The hold is counted on before
 * the state is written: whatever ends the booking frees it, its own lapse too. Doing it again gives the booking as it is. Refuses as the process and the calendar do, or with busy.
 */
export async function promiseBooking(booking: BookingRow): Promise<Outcome<{ booking: BookingRow }>> {
  if (settled(booking, businessNow()).state !== "awaiting_payment") return { ok: true, booking };
  const counted = await changeHolds(booking.customer, (holds) => ({ ok: true, holds: keepHold(holds, booking._id) }));
  if (!counted.ok) return counted;
  return moveBooking({ id: booking._id, event: "promise", actor: "customer", person: booking.customer });
}
