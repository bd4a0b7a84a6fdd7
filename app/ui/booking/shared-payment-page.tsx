import type { LocalText } from "~/domain/local-text";
import type { CheckFound } from "~/domain/payment/check";
import type { PayLinkState } from "~/domain/payment/pay-link";
import type { ToldRefund } from "~/domain/payment/told-refunds";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { NextStep } from "../next-step";
import { usePage } from "../page";
import { CheckForm } from "./check-form";
import { CheckWords } from "./check-words";
import { GatewayButton, type GatewayForm } from "./gateway-button";
import { RefundLines } from "./refund-lines";
import { UpiPart, type UpiCode } from "./upi-part";

/** A link as whoever has it is shown it. */
export interface SharedPaymentView {
  token: string;
  state: Exclude<PayLinkState, "over">;
  title: LocalText;
  amount: number;
  /** When the attempt began that the bank has not decided about, and what it said when it was asked last. */
  attempt: Millis | null;
  checked: CheckFound | null;
  /** What goes back of it, and of a second payment, and how far it has come; not why it waits. */
  refunds: readonly ToldRefund[];
  /** Who is paid for, until when and how; null when nothing can be paid. */
  pay: { name: LocalText; until: Millis | null; checkout: GatewayForm | null; code: UpiCode | null } | null;
}

/** Somebody else's booking, to be paid without an account. `view` is null for a link that nobody can pay by. */
export function SharedPaymentPage({ view }: { view: SharedPaymentView | null }) {
  if (!view) return <Over />;
  return view.state === "open" || view.state === "failed" ? <ToPay view={view} /> : <Told view={view} />;
}

function Over() {
  const { t } = usePage();
  return (
    <Frame state={{ state: "over" }}>
      <Head title={t("booking.forOther.over")} />
      <h1>{t("booking.forOther.over")}</h1>
      <p>{t("booking.forOther.overText")}</p>
      <p>{t("booking.forOther.bankTook")}</p>
    </Frame>
  );
}

function ToPay({ view }: { view: SharedPaymentView }) {
  const { t, locale } = usePage();
  const { state, amount, pay } = view;
  const price = formatMoney(amount, { exact: true });
  const title = t("booking.forOther.title", { amount: price, name: pay?.name[locale] ?? "" });
  return (
    <Frame state={{ state }}>
      <Head title={title} />
      {state === "failed" ? (
        <NextStep tone="stop" heading={t("booking.next.payment_failed")}>
          <p>{t("booking.forOther.failed")}</p>
        </NextStep>
      ) : null}
      <h1>{title}</h1>
      <About view={view} />
      <CheckWords checked={view.checked} />
      {view.checked ? <CheckForm to={paths.sharedPaymentCheck({ token: view.token })} label={t("booking.do.check_again")} look="btn2" /> : null}
      <Ways view={view} quiet={false} />
      <p className="note">{t("booking.forOther.refund")}</p>
    </Frame>
  );
}

/** The bank is asked, or it is paid. */
function Told({ view }: { view: SharedPaymentView }) {
  const { t, locale } = usePage();
  const { state, token } = view;
  if (state === "confirming")
    return (
      <Frame state={{ state }}>
        <Head title={t("booking.next.asking_bank")} />
        <h1>{t("booking.next.asking_bank")}</h1>
        <About view={view} />
        <p>{t("booking.say.asking_bank")}</p>
        <CheckWords checked={view.checked} />
        <CheckForm to={paths.sharedPaymentCheck({ token })} label={t("booking.do.check_again")} look="btn" />
        {view.pay && view.attempt !== null ? <p className="note">{t("booking.underWay", { when: formatMoment(view.attempt, locale) })}</p> : null}
        <Ways view={view} quiet />
      </Frame>
    );
  const went = view.refunds.every((refund) => refund.stage === "sent");
  const title = t(`booking.forOther.${state !== "back" ? "paid" : went ? "went" : "back"}`);
  return (
    <Frame state={{ state }}>
      <Head title={title} />
      <h1>{title}</h1>
      <About view={view} />
      {state === "back" ? null : <p>{t("booking.forOther.paidText")}</p>}
      <RefundLines refunds={view.refunds} own={false} />
      {state === "back" ? null : <p className="note">{t("booking.forOther.refund")}</p>}
    </Frame>
  );
}

function About({ view: { title, amount, pay } }: { view: SharedPaymentView }) {
  const { t, locale } = usePage();
  return (
    <Facts
      facts={[
        { label: t("booking.forOther.service"), value: title[locale] },
        { label: t("booking.forOther.amount"), value: <b className="nb">{formatMoney(amount, { exact: true })}</b> },
        { label: t("booking.forOther.until"), value: pay?.until ? formatMoment(pay.until, locale) : null },
      ]}
    />
  );
}

function Ways({ view: { token, amount, pay }, quiet }: { view: SharedPaymentView; quiet: boolean }) {
  const { t } = usePage();
  if (!pay?.checkout) return null;
  const code = quiet ? null : pay.code;
  return (
    <>
      {code ? <UpiPart code={code} amount={amount} check={paths.sharedPaymentCheck({ token })} /> : null}
      <GatewayButton checkout={pay.checkout} label={code ? t("booking.upi.other") : t("booking.payment.title", { amount: formatMoney(amount, { exact: true }) })} quiet={quiet || code !== null} />
      <p className="soft">{t("booking.forOther.noAccount")}</p>
    </>
  );
}
