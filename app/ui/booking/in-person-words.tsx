import { formatMoney } from "../format/money";
import { Money } from "../money";
import { usePage } from "../page";
import type { BookingView } from "./booking-view";

const exact = (paise: number): string => formatMoney(paise, { exact: true });

/** The money of a visit that is paid in person: what the customer gives the artisan, and what the artisan owes for it. */
export function InPersonWords({ booking }: { booking: BookingView }) {
  const { t, locale } = usePage();
  const { relation, state, total, money } = booking;
  const name = booking.other[locale];
  if (!["awaiting_payment", "requested", "confirmed", "completed"].includes(state)) return <p>{t("booking.money.nothing")}</p>;
  if (relation === "customer") return <p>{t(state === "completed" ? "booking.money.inPersonDone" : "booking.money.inPerson", { name, amount: exact(total) })}</p>;
  const { commission, tax } = money;
  return (
    <>
      <p className="m-0">{t("booking.money.inPersonYou", { name })}</p>
      <p className="num">
        <Money paise={total} exact />
      </p>
      <p className="soft">{commission > 0 ? t("booking.money.inPersonPart", { part: exact(commission + tax), commission: exact(commission), tax: exact(tax) }) : t("booking.money.inPersonFree")}</p>
    </>
  );
}
