import type { Paise } from "~/domain/money";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import { usePage } from "~/ui/page";

interface OwedPartProps {
  debts: { commission: Paise; refunds: Paise; kept: Paise; left: Paise };
}

/** What an artisan owes us for visits paid in person, what was kept for it, and what is left. */
export function OwedPart({ debts: { commission, refunds, kept, left } }: OwedPartProps) {
  const { t } = usePage();
  return (
    <section className="sec">
      <h2>{t("artisan.money.owed")}</h2>
      <p>{t("artisan.money.owedText")}</p>
      <Facts
        facts={[
          { label: t("artisan.money.commission"), value: <Money paise={commission} exact /> },
          refunds > 0 ? { label: t("artisan.money.otherDebts"), value: <Money paise={refunds} exact /> } : null,
          { label: t("artisan.money.kept"), value: <Money paise={kept} exact /> },
          { label: t("artisan.money.left"), value: <b><Money paise={left} exact /></b> },
        ]}
      />
    </section>
  );
}
