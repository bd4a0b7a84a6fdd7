import { balanceOf } from "~/domain/booking/balance";
import { formatMoney } from "../format/money";
import { formatDayOf } from "../format/moment";
import { usePage } from "../page";
import type { BookingView } from "./booking-view";

/** How the balance of a booking stands, for one of its sides; nothing where there is none or the booking came to nothing. */
export function BalanceWords({ booking }: { booking: BookingView }) {
  const { t, locale } = usePage();
  const { relation, state, balance, balanceState, money } = booking;
  const amount = formatMoney(balanceOf(booking), { exact: true });
  const words = { amount, name: booking.other[locale], day: balance ? formatDayOf(balance.at, locale) : "", part: formatMoney(money.owed, { exact: true }) };
  if (balanceOf(booking) === 0 || !["awaiting_payment", "requested", "confirmed", "completed"].includes(state)) return null;
  if (balance) {
    return (
      <p>
        {t(`booking.balance.${relation}.${balance.how}`, words)} {relation === "artisan" && money.owed > 0 ? t("booking.balance.artisan.part", words) : null}
      </p>
    );
  }
  if (state === "completed") return <p>{t(`booking.balance.${relation}.never`, words)}</p>;
  return (
    <p>
      {t(`booking.balance.${relation}.due`, words)} {relation === "customer" && (balanceState === "confirming" || balanceState === "paid") ? t("booking.balance.customer.asking") : null}
    </p>
  );
}
