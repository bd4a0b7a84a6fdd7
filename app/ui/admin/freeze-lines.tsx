import type { Freeze } from "~/domain/payment/books";
import { reviewOf } from "~/domain/payment/freeze-day";
import { isStaffFreeze } from "~/domain/payment/staff-freeze";
import { isMessageKey } from "~/messages";
import { formatMoney } from "~/ui/format/money";
import { formatDayOf } from "~/ui/format/moment";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

/** A freeze's reason in words; one that has none is shown as it was written. */
export function useFreezeReason(): (reason: string) => string {
  const { t } = usePage();
  return (reason) => {
    const key = `finance.freeze.reason.${reason}`;
    return isMessageKey(key) ? t(key) : reason;
  };
}

export type ShownFreeze = Pick<Freeze, "key" | "reason" | "at" | "amount" | "until" | "letGoAt">;

/** What holds a booking's money, how much, since when and until when, what it came too late for, and whether it ends by itself; nothing where nothing does. */
export function FreezeLines({ freezes }: { freezes: readonly ShownFreeze[] }) {
  const { t, locale } = usePage();
  const reasonOf = useFreezeReason();
  return freezes.map((freeze) => (
    <p className="note" key={freeze.key}>
      {t("finance.freeze.now", { moment: shortMoment(freeze.at, locale, { year: true }), reason: [reasonOf(freeze.reason), freeze.amount === undefined ? "" : formatMoney(freeze.amount, { exact: true })].filter(Boolean).join(", ") })}{" "}
      {t("finance.freeze.review", { day: formatDayOf(reviewOf(freeze), locale, { year: true }) })} {freeze.letGoAt ? `${t("finance.freeze.late", { moment: shortMoment(freeze.letGoAt, locale, { year: true }) })} ` : null}
      {isStaffFreeze(freeze) ? null : t("finance.freeze.other")}
    </p>
  ));
}
