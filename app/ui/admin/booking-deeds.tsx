import type { Booking } from "~/domain/booking/booking";
import { allowedEvents } from "~/domain/booking/transition";
import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { Deeds } from "./deeds";

/** What this member may do about a booking as it stands; nothing where nothing may be done. */
export function BookingDeeds({ booking, customer }: { booking: Booking; customer: string }) {
  const { t, now, viewer } = usePage();
  const role = viewer?.staffRole ?? null;
  return (
    <Deeds
      deeds={[
        may(role, "people.contact") ? { to: paths.adminPersonContact({ person: customer }), label: t("admin.booking.contact") } : null,
        may(role, "bookings.cancel") && allowedEvents(booking, "staff", now).includes("call_off") ? { to: paths.adminBookingCancellation({ booking: booking._id }), label: t("admin.callOff.do") } : null,
      ]}
    />
  );
}
