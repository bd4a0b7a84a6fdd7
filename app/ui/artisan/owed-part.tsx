import type { Paise } from "~/domain/money";
import { Lines } from "~/ui/lines";
import { usePage } from "~/ui/page";

interface OwedPartProps {
  debts: { commission: Paise; refunds: Paise; kept: Paise; left: Paise };
}

/** What an artisan owes us for visits paid in person, what was kept for it, and what is left. */
export function OwedPart({ debts: { commission, refunds, kept, left } }: OwedPartProps) {
  const { t } = usePage();
  const lines = [
    { label: t("artisan.money.commission"), paise: commission },
    ...(refunds > 0 ? [{ label: t("artisan.money.otherDebts"), paise: refunds }] : []),
    { label: t("artisan.money.kept"), paise: -kept },
  ];
  return (
    <section className="sec">
      <h2>{t("artisan.money.owed")}</h2>
      <p>{t("artisan.money.owedText")}</p>
      <Lines caption={t("artisan.money.owes")} lines={lines} total={{ label: t("artisan.money.left"), paise: left }} />
    </section>
  );
}
