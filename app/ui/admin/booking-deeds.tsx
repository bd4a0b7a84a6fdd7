import type { Booking } from "~/domain/booking/booking";
import { allowedEvents } from "~/domain/booking/transition";
import type { PaymentBooks } from "~/domain/payment/books";
import { staffFreeze } from "~/domain/payment/staff-freeze";
import { endedWithMoney, refundRoom } from "~/domain/payment/staff-refund";
import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { Deeds } from "./deeds";

/** What this member may do about a booking as it stands; nothing where nothing may be done. */
export function BookingDeeds({ booking, customer, payments }: { booking: Booking; customer: string; payments: readonly PaymentBooks[] }) {
  const { t, now, viewer } = usePage();
  const [payment] = payments;
  const role = viewer?.staffRole ?? null;
  return (
    <Deeds
      deeds={[
        may(role, "people.contact") ? { to: paths.adminPersonContact({ person: customer }), label: t("admin.booking.contact") } : null,
        may(role, "bookings.cancel") && allowedEvents(booking, "staff", now).includes("call_off") ? { to: paths.adminBookingCancellation({ booking: booking._id }), label: t("admin.callOff.do") } : null,
        may(role, "payments.refund") && endedWithMoney(booking.state) && (refundRoom(payments)?.left ?? 0) > 0 ? { to: paths.adminBookingRefund({ booking: booking._id }), label: t("finance.refund.do") } : null,
        may(role, "payments.freeze") && payment && !staffFreeze(payment) ? { to: paths.adminBookingFreeze({ booking: booking._id }), label: t("finance.freeze.do") } : null,
        may(role, "payments.freeze") && payment && staffFreeze(payment) ? { to: paths.adminBookingProlong({ booking: booking._id }), label: t("finance.prolong.do") } : null,
        may(role, "payments.freeze") && payment && staffFreeze(payment) ? { to: paths.adminBookingThaw({ booking: booking._id }), label: t("finance.thaw.do") } : null,
        may(role, "tiers.change") ? { to: paths.adminPersonTier({ person: booking.artisan }), label: t("finance.tier.do") } : null,
      ]}
    />
  );
}
