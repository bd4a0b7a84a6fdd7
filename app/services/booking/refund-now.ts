import { refundTermsOf } from "~/domain/booking/balance";
import type { Actor, Booking, RefundDecision } from "~/domain/booking/booking";
import { refundFor, type EndedBy } from "~/domain/pricing/cancellation";
import type { Millis } from "~/domain/time/instant";

/** What the customer would get back, in paise and by which rule, if this actor ended the booking at `now`; null where he pays in person and nothing was paid. The page that asks and the write that does both use it. */
export function refundNow(booking: Booking, by: Actor, now: Millis): RefundDecision | null {
  if (booking.pays === "in_person") return null;
  const endedBy: EndedBy = by === "customer" || by === "artisan" ? by : "platform";
  return refundFor({ ...refundTermsOf(booking), now, by: endedBy, accepted: booking.state !== "requested", artisanSuspended: booking.artisanSuspended ?? false });
}
