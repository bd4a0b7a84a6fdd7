import { allowedEvents } from "~/domain/booking/transition";
import { approvalLimitAt, needsSecond } from "~/domain/payment/approval-limit";
import type { Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { refundNow } from "~/services/booking/refund-now";
import { viewBooking } from "~/services/booking/view-booking.server";
import { namesOf } from "./names-of.server";

/** What calling a booking off would do: to whom how much goes back, and whether it still can be. No contact of anybody. Null when there is none. */
export async function openCallOff(id: string, now: Millis) {
  const stored = await findBooking(id);
  if (!stored) return null;
  const booking = viewBooking(stored, now);
  const refund = refundNow(booking, "staff", now)?.amount ?? null;
  const names = await namesOf([booking]);
  return {
    id,
    reference: booking.reference,
    version: booking.version,
    service: booking.service.title,
    start: booking.start,
    customer: names.customer(booking.customer),
    artisan: names.artisan(booking.artisan).name,
    refund,
    limit: refund !== null && needsSecond(refund, now) ? approvalLimitAt(now) : null,
    open: allowedEvents(booking, "staff", now).includes("call_off"),
  };
}
