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

/** To whom money comes back by the booking's end and why, with the amount in large; `own`: the reader paid himself, and gets it. */
export function RefundPart({ back, own }: { back: MoneyBack; own: boolean }) {
  const { t } = usePage();
  if (back.amount === 0) return <p>{t("booking.money.refund.none")}</p>;
  return (
    <>
      <p className="m-0">{t(`booking.money.back.${own ? "you" : "payer"}`)}</p>
      <p className="num">
        <Money paise={back.amount} exact />
      </p>
      <RuleWords rule={back.rule} />
    </>
  );
}
