import { formatMoment } from "../format/moment";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { GatewayButton, type GatewayForm } from "./gateway-button";

interface PayPartProps {
  booking: Pick<BookingSummary, "dueAt" | "start">;
  checkout: GatewayForm | null;
  amount: string;
  /** Whether there is a code to pay by, or could be. */
  upi: "code" | "missing" | "none";
}

/** The button to the gateway's page; when that could not be opened, what happened to the money and another try. */
export function PayPart({ booking, checkout, amount, upi }: PayPartProps) {
  const { t, locale } = usePage();
  if (!checkout) {
    return (
      <section className="next stop">
        <h2>{t("booking.payment.notOpen")}</h2>
        <p>{t("booking.payment.notOpenText", { until: formatMoment(booking.dueAt ?? booking.start, locale) })}</p>
        <form method="post">
          <FormTokens />
          <button className="btn">{t("booking.do.try_again")}</button>
        </form>
      </section>
    );
  }
  return (
    <>
      <GatewayButton checkout={checkout} label={upi === "code" ? t("booking.upi.other") : t("booking.payment.title", { amount })} quiet={upi === "code"} />
      <p className="soft">{t("booking.payment.how")}</p>
      {upi === "missing" ? (
        <form method="post">
          <FormTokens />
          <button className="link">{t("booking.upi.make")}</button>
        </form>
      ) : null}
    </>
  );
}
