import { formatMoment } from "../format/moment";
import { Money } from "../money";
import { isMessageKey } from "~/messages";
import { usePage } from "../page";
import type { MoneyBack } from "./booking-view";

/** Why so much comes back, as a sentence. */
export function RuleWords({ rule }: { rule: string }) {
  const { t } = usePage();
  const key = `booking.rule.${rule}`;
  return isMessageKey(key) ? <p>{t(key)}</p> : null;
}

interface RefundProps {
  back: MoneyBack;
  /** Whether the reader paid himself, and gets it. */
  own: boolean;
}

/** How much comes back, why, and where it is now. */
export function RefundWords({ back, own }: RefundProps) {
  const { t, locale } = usePage();
  const { amount, rule, settledAt, bankReference } = back;
  const to = own ? "you" : "payer";
  return (
    <>
      <RuleWords rule={rule} />
      {amount > 0 ? <p>{settledAt === null ? t(`booking.money.refund.pending.${to}`) : t(`booking.money.refund.done.${to}`, { when: formatMoment(settledAt, locale) })}</p> : null}
      {bankReference ? <p className="soft">{t("booking.money.refund.number", { number: bankReference })}</p> : null}
    </>
  );
}

/** To whom money comes back, with the amount in large. */
export function RefundPart({ back, own }: RefundProps) {
  const { t } = usePage();
  if (back.amount === 0) return <p>{t("booking.money.refund.none")}</p>;
  return (
    <>
      <p className="m-0">{t(`booking.money.back.${own ? "you" : "payer"}`)}</p>
      <p className="num">
        <Money paise={back.amount} exact />
      </p>
      <RefundWords back={back} own={own} />
    </>
  );
}
