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

/** How much comes back, why, and where it is now. */
export function RefundWords({ back }: { back: MoneyBack }) {
  const { t, locale } = usePage();
  const { amount, rule, settledAt, bankReference } = back;
  return (
    <>
      <RuleWords rule={rule} />
      {amount > 0 ? <p>{settledAt === null ? t("booking.money.refund.pending") : t("booking.money.refund.done", { when: formatMoment(settledAt, locale) })}</p> : null}
      {bankReference ? <p className="soft">{t("booking.money.refund.number", { number: bankReference })}</p> : null}
    </>
  );
}

/** "Comes back to you" with the amount in large. */
export function RefundPart({ back }: { back: MoneyBack }) {
  const { t } = usePage();
  if (back.amount === 0) return <p>{t("booking.money.refund.none")}</p>;
  return (
    <>
      <p className="m-0">{t("booking.money.back")}</p>
      <p className="num">
        <Money paise={back.amount} exact />
      </p>
      <RefundWords back={back} />
    </>
  );
}
