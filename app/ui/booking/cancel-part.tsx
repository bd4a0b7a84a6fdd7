import { paidSoFar } from "~/domain/booking/balance";
import { paths } from "~/paths";
import { Money } from "../money";
import { usePage } from "../page";
import type { BookingView } from "./booking-view";
import { PolicySteps } from "./policy-steps";
import { RuleWords } from "./refund-words";

/** What cancelling would mean now and later, and the way there; nothing when it cannot be cancelled. */
export function CancelPart({ booking }: { booking: BookingView }) {
  const { t, href, locale } = usePage();
  if (!booking.step.actions.includes("cancel") || booking.state === "requested") return null;
  return (
    <section className="sec">
      <h2>{t("booking.cancelPart.title")}</h2>
      {booking.relation === "customer" && booking.refundNow ? (
        <>
          <p className="m-0">{t(`booking.cancelPart.now.${booking.money.payer === "customer" ? "you" : "payer"}`)}</p>
          <p className="num">
            <Money paise={booking.refundNow.amount} exact />
          </p>
          <RuleWords rule={booking.refundNow.rule} />
          {booking.refundSteps.length > 0 ? <PolicySteps steps={booking.refundSteps} total={paidSoFar(booking)} /> : null}
        </>
      ) : (
        <p>{t(booking.pays === "online" ? "booking.cancelPart.shop" : "booking.cancelPart.inPerson", { name: booking.other[locale] })}</p>
      )}
      <p>
        <a className="btn2" href={href(paths.cancellation({ booking: booking.id }))}>
          {t("booking.do.cancel")}
        </a>
      </p>
    </section>
  );
}
