import { usePage } from "../page";
import type { BookingView } from "./booking-view";

/** Calls the other party while the visit lies ahead, once both may know each other's number. */
export function CallLink({ booking }: { booking: BookingView }) {
  const { t, locale } = usePage();
  const number = booking.relation === "customer" ? booking.artisanPhone : booking.phone;
  if (!number || booking.state !== "confirmed") return null;
  const first = booking.step.actions.every((action) => action === "cancel");
  return (
    <a className={first ? "btn" : "btn2"} href={`tel:${number}`}>
      {t("booking.do.call", { name: booking.other[locale] })}
    </a>
  );
}
