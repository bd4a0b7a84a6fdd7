import { balanceOf } from "~/domain/booking/balance";
import type { RefundStep } from "~/domain/pricing/cancellation";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { FormTokens } from "../form-tokens";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { DepositLines } from "./deposit-lines";
import type { GatewayForm } from "./gateway-button";
import { PayPart } from "./pay-part";
import { PolicyPart } from "./policy-part";
import { RefusalNote } from "./refusal-note";
import { SellerFacts, type SellerFactsProps } from "./seller-facts";
import { UnderWay } from "./under-way";
import { VisitSentence } from "./visit-sentence";

interface BalancePageProps {
  booking: BookingSummary;
  checkout: GatewayForm | null;
  /** When the attempt began that the bank has not decided about. */
  attempt: Millis | null;
  seller: SellerFactsProps;
  refundSteps: readonly RefundStep[];
  refusal: RefusalCode | null;
}

/** What is still to be paid of an agreed visit and the button to the bank; price and terms below it. */
export function BalancePage({ booking, checkout, attempt, seller, refundSteps, refusal }: BalancePageProps) {
  const { t, locale } = usePage();
  const amount = formatMoney(balanceOf(booking), { exact: true });
  const { state, version, id, total } = booking;
  const name = booking.other[locale];
  const title = t("booking.balance.title", { amount });
  return (
    <Frame state={{ state, version, ...(refusal ? { reason: refusal } : {}) }}>
      <Head title={title} />
      <BackLink to={paths.booking({ booking: id })}>{t("booking.back.booking")}</BackLink>
      <RefusalNote code={refusal} />
      <h1>{title}</h1>
      <VisitSentence booking={booking} />
      <p>{t("booking.balance.text", { name })}</p>
      <UnderWay since={attempt} check={paths.paymentCheck({ booking: id })} />
      {checkout ? (
        <PayPart booking={booking} checkout={checkout} amount={amount} upi="none" />
      ) : (
        <form method="post">
          <FormTokens />
          <p>
            <button className="btn wide">{t("booking.balance.open", { amount })}</button>
          </p>
        </form>
      )}
      <DepositLines booking={booking} />
      {refundSteps.length > 0 ? <PolicyPart steps={refundSteps} total={total} name={name} /> : null}
      <SellerFacts {...seller} />
    </Frame>
  );
}
