import type { RefundStep } from "~/domain/pricing/cancellation";
import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { usePage } from "../page";

/** What comes back if the customer cancels, with its dates and amounts; steps that are over are left out. */
export function PolicySteps({ steps, total }: { steps: readonly RefundStep[]; total: number }) {
  const { t, locale, now } = usePage();
  const words = (amount: number): string => {
    if (amount === 0) return t("book.policy.none");
    return t(amount >= total ? "book.policy.all" : "book.policy.half", { amount: formatMoney(amount, { exact: true }) });
  };
  const shown = steps.filter(({ until, rule }) => (until === null ? rule !== "after_start" : until >= now));
  return (
    <Facts
      facts={[
        ...shown.map(({ until, amount }) => ({ label: until === null ? t("book.policy.then") : t("book.policy.until", { when: formatMoment(until, locale) }), value: words(amount) })),
        { label: t("book.policy.started"), value: t("book.policy.none") },
      ]}
    />
  );
}
