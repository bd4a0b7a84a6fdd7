import type { Paise } from "~/domain/money";
import type { Payer } from "~/domain/payment/payer";
import type { RefundReason, RefundRoom } from "~/domain/payment/staff-refund";
import { Facts } from "~/ui/facts";
import { FormTokens } from "~/ui/form-tokens";
import { keptValue, type FormReply } from "~/ui/form-reply";
import { formatMoney } from "~/ui/format/money";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";
import { whoGets } from "./who-gets";

interface RefundSureProps {
  money: { customer: string; payer: Payer; limit: Paise };
  stage: RefundRoom["stage"];
  sure: { amount: Paise; reason: RefundReason };
  form: FormReply;
  token: string;
}

/** Says how much goes back to whom before it goes; what was written comes along unseen, and can still be changed. */
export function RefundSure({ money, stage, sure: { amount, reason }, form, token }: RefundSureProps) {
  const { t } = usePage();
  const words = keptValue(form, "words", "");
  return (
    <NextStep tone="wait" heading={t("finance.refund.sure", { amount: formatMoney(amount, { exact: true }) })}>
      <p>{t("finance.refund.sureText", { customer: whoGets(t, money) })}</p>
      <Facts
        facts={[
          { label: t("finance.refund.reason"), value: t(`finance.refund.reason.${reason}`) },
          { label: t("finance.refund.words"), value: words },
        ]}
      />
      <p>{t(`finance.refund.stage.${stage}`)}</p>
      <p>{t("finance.refund.limit", { limit: formatMoney(money.limit) })}</p>
      <form method="post">
        <FormTokens token={token} />
        <input type="hidden" name="amount" value={keptValue(form, "amount", "")} />
        <input type="hidden" name="reason" value={reason} />
        <input type="hidden" name="words" value={words} />
        <input type="hidden" name="seen" value={amount} />
        <button className="btn">{t("finance.refund.yes")}</button>{" "}
        <button className="btn2" name="change" value="yes">
          {t("finance.refund.change")}
        </button>
      </form>
    </NextStep>
  );
}
