import { partOf, setApart, type PaymentBooks } from "~/domain/payment/books";
import { paymentStatus } from "~/domain/payment/status";
import { Facts } from "~/ui/facts";
import { formatAmount, formatMoney } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { PaymentStateWord } from "./payment-state-word";
import { refundReason } from "./refund-reason";
import { shortMoment } from "./short-moment";

interface PaymentPartProps {
  payment: PaymentBooks & { order?: string | undefined; openedAt: number; returnedAt: number | null; askAt: number | null };
}

/** A payment as the guard keeps it: how it stands, every attempt seen at the gateway, every move of money. */
export function PaymentPart({ payment }: PaymentPartProps) {
  const { t, locale } = usePage();
  const when = (at: number | null) => (at === null ? null : shortMoment(at, locale, { year: true }));
  const { state, refunded, refunding, failure } = paymentStatus(payment, { returned: payment.returnedAt !== null });
  const facts = [
    partOf(payment) === "balance" ? { label: t("admin.fact.of"), value: t("admin.fact.ofBalance") } : null,
    { label: t("admin.col.state"), value: <PaymentStateWord state={setApart(payment).length > 0 ? "apart" : state} /> },
    { label: t("admin.fact.order"), value: payment.order && <span className="whole-id">{payment.order}</span> },
    { label: t("admin.fact.asked"), value: `${formatMoney(payment.amount, { exact: true })} ${payment.currency}` },
    { label: t("admin.fact.captured"), value: formatMoney(payment.captured, { exact: true }) },
    { label: t("admin.fact.refunded"), value: `${formatMoney(refunded, { exact: true })} + ${formatMoney(refunding, { exact: true })}` },
    { label: t("admin.fact.failure"), value: failure },
    { label: t("admin.fact.opened"), value: when(payment.openedAt) },
    { label: t("admin.fact.returned"), value: when(payment.returnedAt) },
    { label: t("admin.fact.askAt"), value: when(payment.askAt) },
  ];
  const attempts = payment.receipts.map(({ id, at, state: attempt, method, amount, fee, meaning, failure: why }) => ({ key: id, cells: [<span key="id" className="whole-id">{id}</span>, when(at), t(`admin.attempt.${attempt}`), method.toUpperCase(), formatAmount(amount), formatAmount(fee), meaning ? t(`admin.meaning.${meaning}`) : "", why ?? ""] }));
  const moves = payment.moves.map(({ key, kind, at, state: done, amount, reason, gatewayRefund, bankReference, settledAt }) => ({ key, cells: [t(`admin.move.${kind}`), when(at), t(`admin.moved.${done}`), formatAmount(amount), refundReason(t, reason), gatewayRefund ?? "", bankReference ?? "", when(settledAt)] }));
  return (
    <>
      <Facts facts={facts} />
      {attempts.length > 0 ? <Grid caption={t("admin.payment.attempts")} columns={[{ head: t("admin.payment.attempt") }, { head: t("admin.col.when") }, { head: t("admin.col.state") }, { head: t("admin.payment.method") }, { head: t("admin.col.amount"), right: true }, { head: t("admin.payment.fee"), right: true }, { head: t("admin.payment.meaning") }, { head: t("admin.col.error") }]} rows={attempts} /> : null}
      {moves.length > 0 ? <Grid caption={t("admin.payment.moves")} columns={[{ head: t("admin.payment.move") }, { head: t("admin.col.when") }, { head: t("admin.col.state") }, { head: t("admin.col.amount"), right: true }, { head: t("admin.col.reason") }, { head: t("admin.payment.refund") }, { head: t("admin.payment.bank") }, { head: t("admin.payment.settled") }]} rows={moves} /> : null}
    </>
  );
}
