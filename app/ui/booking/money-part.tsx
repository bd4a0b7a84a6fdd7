import { paths } from "~/paths";
import { formatMoney } from "../format/money";
import { usePage } from "../page";
import { BalanceWords } from "./balance-words";
import type { BookingView } from "./booking-view";
import { EarningWords } from "./earning-words";
import { InPersonWords } from "./in-person-words";
import { methodText } from "./method-text";
import { MoneyPlaces } from "./money-places";
import { RefundLines } from "./refund-lines";
import { RefundPart } from "./refund-words";

/** The money of a booking: what was paid, what comes back, and the receipt; for the artisan what he receives. */
export function MoneyPart({ booking }: { booking: BookingView }) {
  const { t, href, locale } = usePage();
  return (
    <section className="sec">
      <h2>{t("booking.money.title")}</h2>
      <MoneyWords booking={booking} />
      <BalanceWords booking={booking} />
      {booking.relation === "artisan" && booking.pays === "online" ? <MoneyPlaces places={booking.places} side="artisan" name={booking.other[locale]} /> : null}
      {booking.documents ? (
        <p>
          <a href={href(paths.bookingDocuments({ booking: booking.id }))}>{t("document.list.link")}</a>
        </p>
      ) : null}
    </section>
  );
}

function MoneyWords({ booking }: { booking: BookingView }) {
  if (booking.pays === "in_person") return <InPersonWords booking={booking} />;
  return booking.relation === "customer" ? <PaidWords booking={booking} /> : <EarningWords booking={booking} />;
}

function PaidWords({ booking }: { booking: BookingView }) {
  const { t, href, locale } = usePage();
  const { money, deposit, state } = booking;
  const refunds = <RefundLines refunds={booking.refunds} own={money.payer === "customer"} />;
  if (money.paid === 0)
    return (
      <>
        <p>{state === "awaiting_payment" ? t("booking.money.toPay", { amount: formatMoney(deposit, { exact: true }) }) : t("booking.money.nothing")}</p>
        {refunds}
      </>
    );
  const amount = formatMoney(money.paid, { exact: true });
  const method = methodText(t, money.method);
  return (
    <>
      <p>
        {method ? t(`booking.money.paidBy.${money.payer}`, { amount, method }) : t(`booking.money.paid.${money.payer}`, { amount })} <a href={href(paths.receipt({ booking: booking.id }))}>{t("booking.money.receipt")}</a>
      </p>
      {money.back ? <RefundPart back={money.back} own={money.payer === "customer"} /> : null}
      {refunds}
      <MoneyPlaces places={booking.places} side="customer" name={booking.other[locale]} />
    </>
  );
}
