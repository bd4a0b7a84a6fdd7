import type { RefundStep } from "~/domain/pricing/cancellation";
import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { usePage } from "../page";

/** What comes back if the customer cancels, with its dates and amounts; steps that are over are left out. */
export function PolicySteps({ steps, total }: { steps: readonly RefundStep[]; total: number }) {
  const { t, locale, now } = usePage();
  const words = (amount: number): string => t(amount >= total ? "book.policy.all" : "book.policy.half", { amount: formatMoney(amount, { exact: true }) });
  const shown = steps.filter(({ until, amount }) => until !== null && until >= now && amount > 0);
  const stopsBefore = steps.some(({ rule }) => rule === "none");
  return (
    <Facts
      facts={[
        ...shown.map(({ until, amount }) => ({ label: t("book.policy.until", { when: formatMoment(until ?? now, locale) }), value: words(amount) })),
        { label: t(stopsBefore ? "book.policy.then" : "book.policy.started"), value: t("book.policy.none") },
      ]}
    />
  );
}
