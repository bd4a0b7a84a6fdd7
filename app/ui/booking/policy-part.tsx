import type { RefundStep } from "~/domain/pricing/cancellation";
import { usePage } from "../page";
import { PolicySteps } from "./policy-steps";

/** The cancellation terms before paying: dated steps, and what holds when the artisan ends it. */
export function PolicyPart({ steps, total, name }: { steps: readonly RefundStep[]; total: number; name: string }) {
  const { t } = usePage();
  return (
    <section className="sec">
      <h2>{t("book.policy.title")}</h2>
      <PolicySteps steps={steps} total={total} />
      <p className="soft">{t("book.policy.artisan", { name })}</p>
    </section>
  );
}
