import type { ToldRefund } from "~/domain/payment/told-refunds";
import type { Locale, Translate } from "~/messages";
import { paths } from "~/paths";
import { formatDayOf, formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { usePage } from "../page";
import { frozenReason } from "./frozen-reason";

interface RefundLinesProps {
  refunds: readonly ToldRefund[];
  /** Whether the reader paid himself, and gets it. */
  own: boolean;
}

/** Every refund of a booking as whoever paid is told of it: how much, since when it was asked for, how far it has come, and what is done where it could not be sent. */
export function RefundLines({ refunds, own }: RefundLinesProps) {
  const { t, href, locale } = usePage();
  return refunds.map((refund, index) => (
    <p key={index}>
      {sentences(refund, own ? "you" : "payer", t, locale).join(" ")}
      {ASKS.has(refund.stage) ? (
        <>
          {" "}
          <a href={href(paths.contact())}>{t("booking.refund.write")}</a>
        </>
      ) : null}
    </p>
  ));
}

/** Where somebody may want to hear more than the page knows. */
const ASKS: ReadonlySet<ToldRefund["stage"]> = new Set(["not_sent", "late", "let_be"]);

function sentences({ stage, amount, since, instead, of, reason, at, by, bankReference }: ToldRefund, to: "you" | "payer", t: Translate, locale: Locale): string[] {
  const words = { amount: formatMoney(amount, { exact: true }), asked: formatDayOf(since, locale), until: by === null ? "" : formatDayOf(by, locale), when: at === null ? "" : formatMoment(at, locale) };
  return [
    ...(of === "kept" ? [] : [t(`booking.refund.of.${of}`)]),
    stage === "under_way" || stage === "sent" ? t(`booking.refund.${stage}.${to}`, words) : t(`booking.refund.${stage}`, words),
    ...(instead === null ? [] : [t("booking.refund.instead", { day: formatDayOf(instead, locale) })]),
    ...(stage === "waits" && reason !== null ? [frozenReason(t, "customer", reason)] : []),
    ...(bankReference ? [t("booking.money.refund.number", { number: bankReference }), t(`booking.refund.missing.${to}`)] : []),
  ];
}
