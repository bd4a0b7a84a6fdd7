import { formatMoment } from "../format/moment";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";

/** The form that leads to the gateway, as its port made it. */
export interface GatewayForm {
  action: string;
  fields: Record<string, string>;
}

interface PayPartProps {
  booking: Pick<BookingSummary, "dueAt" | "start">;
  checkout: GatewayForm | null;
  amount: string;
}

/** The button to the gateway's page; when that could not be opened, what happened to the money and another try. */
export function PayPart({ booking, checkout, amount }: PayPartProps) {
  const { t, href, locale } = usePage();
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
  const ours = checkout.action.startsWith("/");
  return (
    <>
      <form method="post" action={ours ? href(checkout.action) : checkout.action}>
        {ours ? <FormTokens /> : null}
        {Object.entries(checkout.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>
          <button className="btn wide">{t("booking.payment.title", { amount })}</button>
        </p>
      </form>
      <p className="soft">{t("booking.payment.how")}</p>
    </>
  );
}
