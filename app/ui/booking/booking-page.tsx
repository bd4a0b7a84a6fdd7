import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { BookingAside } from "./booking-aside";
import { BookingFacts } from "./booking-facts";
import type { BookingView } from "./booking-view";
import { CancelPart } from "./cancel-part";
import { HistoryPart } from "./history-part";
import { MoneyPart } from "./money-part";
import { NextBlock } from "./next-block";
import { Progress } from "./progress";
import { BookingTabs } from "./booking-tabs";

/** A booking as one of its two parties sees it: the next step first, then facts, money, terms and what happened. */
export function BookingPage({ booking }: { booking: BookingView }) {
  const { t, locale } = usePage();
  const customer = booking.relation === "customer";
  const title = booking.service.title[locale];
  const whom = customer ? t("booking.with", { name: booking.artisan.name[locale] }) : t("booking.from", { name: booking.other[locale] });
  const [before, after] = t("booking.lead", { whom, reference: "\0", state: t(`booking.state.${booking.state}`) }).split("\0");
  return (
    <Frame state={{ state: booking.state, version: booking.version }} tabs={<BookingTabs relation={booking.relation} />}>
      <Head title={`${title} ${whom}`} />
      <BackLink to={customer ? paths.bookings() : paths.artisanToday()}>{t(customer ? "booking.back.list" : "booking.back.shop")}</BackLink>
      <h1>{title}</h1>
      <p className="lead">
        {before}
        <span className="nb">{booking.reference}</span>
        {after}
      </p>
      <div className="split">
        <div className="m">
          <NextBlock booking={booking} />
          <Progress parts={booking.progress} />
          <section>
            <h2>{t("booking.details.title")}</h2>
            <BookingFacts booking={booking} phone={booking.phone} artisanPhone={booking.artisanPhone} prepare={booking.prepare?.[locale] ?? null} />
          </section>
          <MoneyPart booking={booking} />
          <CancelPart booking={booking} />
          <HistoryPart history={booking.history} />
        </div>
        {customer ? <BookingAside booking={booking} /> : null}
      </div>
    </Frame>
  );
}
