import type { RefundStep } from "~/domain/pricing/cancellation";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { DepositLines } from "./deposit-lines";
import { HoldLeft } from "./hold-left";
import type { GatewayForm } from "./gateway-button";
import { PayPart } from "./pay-part";
import { PolicyPart } from "./policy-part";
import { PriceLines } from "./price-lines";
import { RefusalNote } from "./refusal-note";
import { SellerFacts, type SellerFactsProps } from "./seller-facts";
import { UnderWay } from "./under-way";
import { UpiPart, type UpiCode } from "./upi-part";
import { VisitSentence } from "./visit-sentence";

interface PaymentPageProps {
  booking: BookingSummary;
  checkout: GatewayForm | null;
  code: UpiCode | "missing" | "none";
  /** When the attempt began that the bank has not decided about. */
  attempt: Millis | null;
  seller: SellerFactsProps;
  refundSteps: readonly RefundStep[];
  refusal: RefusalCode | null;
}

/** The held time and the button to the bank; price and terms below it. */
export function PaymentPage({ booking, checkout, code, attempt, seller, refundSteps, refusal }: PaymentPageProps) {
  const { t, href, locale } = usePage();
  const amount = formatMoney(booking.deposit, { exact: true });
  const { state, version, id, service, people, total } = booking;
  return (
    <Frame state={{ state, version, ...(refusal ? { reason: refusal } : {}) }}>
      <Head title={t("booking.payment.title", { amount })} />
      <BackLink to={paths.booking({ booking: id })}>{t("booking.back.booking")}</BackLink>
      <RefusalNote code={refusal} />
      <h1>{t("booking.payment.title", { amount })}</h1>
      <VisitSentence booking={booking} />
      <HoldLeft booking={booking} />
      {refusal === "artisan_away" ? null : (
        <>
          <UnderWay since={attempt} check={paths.paymentCheck({ booking: id })} />
          {typeof code === "object" ? <UpiPart code={code} amount={booking.deposit} check={paths.paymentCheck({ booking: id })} /> : null}
          <PayPart booking={booking} checkout={checkout} amount={amount} upi={typeof code === "object" ? "code" : code} />
          {checkout ? (
            <p>
              <a className="link" href={href(paths.payLink({ booking: id }))}>{t("booking.share.title")}</a>
            </p>
          ) : null}
        </>
      )}
      <PriceLines service={service} people={people} total={total} />
      <DepositLines booking={booking} />
      <PolicyPart steps={refundSteps} total={booking.deposit} name={booking.other[locale]} />
      <SellerFacts {...seller} />
      <p>
        <a className="btn2 wide" href={href(paths.release({ booking: id }))}>{t("booking.do.give_up")}</a>
      </p>
    </Frame>
  );
}
