import type { Payer } from "~/domain/payment/payer";
import { REFUND_REASONS, type RefundReason, type RefundRoom } from "~/domain/payment/staff-refund";
import type { Paise } from "~/domain/money";
import { paths } from "~/paths";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { formatMoney } from "~/ui/format/money";
import { Lines } from "~/ui/lines";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { Deeds } from "./deeds";
import { MoneyPage, type MoneyReply } from "./money-page";
import { RefundSure } from "./refund-sure";
import { whoGets } from "./who-gets";

/** What the action answers; `sure` is what is asked once more before it goes. */
export type RefundReply = (NonNullable<MoneyReply> & { sure?: { amount: Paise; reason: RefundReason } }) | undefined;

interface RefundPageProps {
  money: { id: string; reference: string; customer: string; payer: Payer; ended: boolean; room: RefundRoom | null; limit: Paise };
  token: string;
  reply: RefundReply;
}

/** Says what can still go back and who gives it, and asks how much and why. Where nothing can, what can be done instead. */
export function RefundPage({ money, token, reply }: RefundPageProps) {
  const { t } = usePage();
  const { id, ended, room } = money;
  return (
    <MoneyPage money={money} title={t("finance.refund.title")} reply={reply}>
      {room === null ? <p>{t("finance.refund.never")}</p> : null}
      {room !== null && !ended ? (
        <>
          <p>{t("finance.refund.running")}</p>
          <Deeds deeds={[{ to: paths.adminBookingCancellation({ booking: id }), label: t("admin.callOff.do") }]} />
        </>
      ) : null}
      {room !== null && ended ? <RefundAsked money={money} room={room} token={token} reply={reply} /> : null}
    </MoneyPage>
  );
}

function RefundAsked({ money, room, token, reply }: RefundPageProps & { room: RefundRoom }) {
  const { t } = usePage();
  if (room.left === 0) return <p>{t("finance.refund.nothing")}</p>;
  if (reply?.sure) return <RefundSure money={money} stage={room.stage} sure={reply.sure} form={reply.form} token={token} />;
  return <RefundForm money={money} room={room} token={token} reply={reply} />;
}

function RefundForm({ money: { id, limit, ...money }, room: { left, paid, from, stage, frozen }, token, reply }: RefundPageProps & { room: RefundRoom }) {
  const { t, href } = usePage();
  const lines = (["artisan", "platform", "tax"] as const).map((side) => ({ label: t(`finance.refund.from.${side}`), paise: from[side] }));
  const form = reply?.form;
  return (
    <>
      <p>{t("finance.refund.left", { left: formatMoney(left, { exact: true }), paid: formatMoney(paid, { exact: true }), customer: whoGets(t, money) })}</p>
      <Lines caption={t("finance.refund.from")} lines={lines} total={{ label: money.payer === "customer" ? money.customer : t("finance.refund.whoeverPaid"), paise: left }} />
      <p>{t(`finance.refund.stage.${stage}`)}</p>
      {frozen ? <p className="note">{t("finance.refund.frozen")}</p> : null}
      <p>{t("finance.refund.limit", { limit: formatMoney(limit) })}</p>
      <form method="post" noValidate>
        <FormTokens token={token} />
        <Field form={form} name="amount" label={t("finance.refund.amount")} hint={t("finance.refund.amountHint")} inputMode="decimal" autoComplete="off" maxLength={20} />
        <RadioGroup form={form} name="reason" label={t("finance.refund.reason")} choices={REFUND_REASONS.map((reason) => ({ value: reason, label: t(`finance.refund.reason.${reason}`) }))} />
        <TextArea form={form} name="words" label={t("finance.refund.words")} hint={t("finance.refund.wordsHint")} rows={3} maxLength={300} optional />
        <p>
          <button className="btn">{t("finance.refund.button")}</button>{" "}
          <a className="btn2" href={href(paths.adminBooking({ booking: id }))}>
            {t("finance.refund.keep")}
          </a>
        </p>
      </form>
    </>
  );
}
