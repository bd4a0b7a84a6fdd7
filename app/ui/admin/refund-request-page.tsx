import type { Payer } from "~/domain/payment/payer";
import type { RefundReason, RefundRoom } from "~/domain/payment/staff-refund";
import type { RefundRequest } from "~/domain/payment/refund-request";
import type { Paise } from "~/domain/money";
import { Facts } from "~/ui/facts";
import { FormTokens } from "~/ui/form-tokens";
import { formatMoney } from "~/ui/format/money";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { MoneyPage, type MoneyReply } from "./money-page";
import { shortMoment } from "./short-moment";
import { whoGets } from "./who-gets";

interface RefundRequestPageProps {
  request: { amount: Paise; reason: RefundReason; words: string; at: number; state: RefundRequest["state"]; by: string; byName: string; decidedByName: string | null; answer: string; owed?: boolean | undefined };
  money: { id: string; reference: string; customer: string; payer: Payer; room: RefundRoom | null };
  reply: MoneyReply;
}

/** What was asked for, by whom and why; whoever did not ask says yes or no. */
export function RefundRequestPage({ request, money, reply }: RefundRequestPageProps) {
  const { t, locale, viewer } = usePage();
  const { amount, reason, words, at, state, by, byName, decidedByName, answer, owed = false } = request;
  const sum = formatMoney(amount, { exact: true });
  const facts = [
    { label: t("finance.requests.asked"), value: byName },
    { label: t("admin.col.when"), value: shortMoment(at, locale, { year: true }) },
    { label: t("finance.refund.reason"), value: t(`finance.refund.reason.${reason}`) },
    { label: t("finance.refund.words"), value: words },
    { label: t("admin.col.state"), value: t(`finance.requests.state.${state}`) },
    { label: t("finance.requests.decided"), value: decidedByName },
    { label: t("finance.request.answer"), value: answer },
  ];
  const open = state === "open" && by !== viewer?.id;
  return (
    <MoneyPage money={money} title={t("finance.request.title", { amount: sum })} reply={reply}>
      <Facts facts={facts} />
      {money.room ? <p>{t("finance.refund.left", { left: formatMoney(money.room.left, { exact: true }), paid: formatMoney(money.room.paid, { exact: true }), customer: whoGets(t, money) })}</p> : null}
      {open && money.room ? <p>{t(`finance.refund.stage.${money.room.stage}`)}</p> : null}
      {open ? <DecisionForm text={[t("finance.request.text", { name: byName, amount: sum, customer: whoGets(t, money) }), owed ? t("finance.request.owed", { customer: money.customer }) : ""].join(" ").trim()} owed={owed} reply={reply} /> : <p>{t(state === "open" ? "finance.request.own" : "finance.request.closed")}</p>}
    </MoneyPage>
  );
}

function DecisionForm({ text, owed, reply }: { text: string; owed: boolean; reply: MoneyReply }) {
  const { t } = usePage();
  const choices = (owed ? (["yes"] as const) : (["yes", "no"] as const)).map((value) => ({ value, label: t(`finance.request.${value}`) }));
  return (
    <>
      <p>{text}</p>
      <form method="post" noValidate>
        <FormTokens />
        <RadioGroup form={reply?.form} name="decision" label={t("finance.request.decide")} choices={choices} />
        {owed ? null : <TextArea form={reply?.form} name="answer" label={t("finance.request.answer")} hint={t("finance.request.answerHint")} rows={3} maxLength={300} />}
        <p>
          <button className="btn">{t("finance.request.send")}</button>
        </p>
      </form>
    </>
  );
}
