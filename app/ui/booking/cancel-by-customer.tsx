import { paidSoFar } from "~/domain/booking/balance";
import type { Payer } from "~/domain/payment/payer";
import type { RefundStep } from "~/domain/pricing/cancellation";
import type { RefusalCode } from "~/domain/refusal";
import { formatMoney } from "../format/money";
import { Money } from "../money";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { MoveForm } from "./move-form";
import { PolicySteps } from "./policy-steps";
import { Question } from "./question";
import { RuleWords } from "./refund-words";

interface CancelByCustomerProps {
  booking: BookingSummary;
  /** Null where nothing was paid. */
  refund: { amount: number; rule: string } | null;
  /** Who paid; what comes back goes there. */
  payer: Payer;
  steps: readonly RefundStep[];
  /** The refund shown when the button was pressed, when it changed meanwhile. */
  before: number | null;
  refusal: RefusalCode | null;
}

const exact = (paise: number): string => formatMoney(paise, { exact: true });

/** What comes back if the customer cancels now, or that nothing was paid; the amount shown is the amount sent with the form. */
export function CancelByCustomer({ booking, refund, payer, steps, before, refusal }: CancelByCustomerProps) {
  const { t, locale } = usePage();
  return (
    <Question booking={booking} title={t("booking.cancel.title")} refusal={refusal}>
      {refund ? <ComesBack refund={refund} payer={payer} before={before} /> : <p>{t("booking.cancel.inPerson", { name: booking.other[locale] })}</p>}
      <MoveForm booking={booking} button={t("booking.cancel.button")} back={t("booking.cancel.keep")}>
        <input type="hidden" name="refund" value={refund?.amount ?? 0} />
      </MoveForm>
      {steps.length > 0 ? (
        <section className="sec">
          <h2>{t("booking.cancel.steps")}</h2>
          <PolicySteps steps={steps} total={paidSoFar(booking)} />
        </section>
      ) : null}
    </Question>
  );
}

function ComesBack({ refund, payer, before }: { refund: { amount: number; rule: string }; payer: Payer; before: number | null }) {
  const { t } = usePage();
  return (
    <>
      {before === null ? null : <p>{t("booking.cancel.changed", { before: exact(before), after: exact(refund.amount) })}</p>}
      {refund.amount === 0 ? (
        <p className="num">{t("booking.cancel.nothing")}</p>
      ) : (
        <>
          <p className="m-0">{t(`booking.cancel.back.${payer === "customer" ? "you" : "payer"}`)}</p>
          <p className="num">
            <Money paise={refund.amount} exact />
          </p>
        </>
      )}
      <RuleWords rule={refund.rule} />
    </>
  );
}
