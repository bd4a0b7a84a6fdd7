import { paidInAll } from "~/domain/booking/balance";
import { formatMoney } from "../format/money";
import { Money } from "../money";
import { usePage } from "../page";
import type { BookingView } from "./booking-view";

const exact = (paise: number): string => formatMoney(paise, { exact: true });

/** What the artisan receives of a booking and how it is reckoned, or that he receives nothing. */
export function EarningWords({ booking }: { booking: BookingView }) {
  const { t } = usePage();
  const { earning, commission, tax } = booking.money;
  if (earning === 0) return <p>{t("booking.money.nothingForYou")}</p>;
  if (booking.state === "cancelled") return <p>{t("booking.money.keptForYou", { amount: exact(earning) })}</p>;
  const total = exact(booking.state === "completed" ? paidInAll(booking) : booking.total);
  return (
    <>
      <p className="m-0">{t("booking.money.receive")}</p>
      <p className="num">
        <Money paise={earning} exact />
      </p>
      <p className="soft">{commission > 0 ? t("booking.money.receiveLine", { total, commission: exact(commission), tax: exact(tax) }) : t("booking.money.receiveFree", { total })}</p>
    </>
  );
}
