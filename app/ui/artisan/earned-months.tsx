import type { EarnedMonth } from "~/domain/artisan/earned-by-month";
import { BarChart } from "~/ui/bar-chart";
import { formatMonth } from "~/ui/format/day";
import { formatAmount, formatMoney } from "~/ui/format/money";
import { CALENDAR_NAMES } from "~/ui/format/names";
import { usePage } from "~/ui/page";

const STEP = 54;

/** What came in each month, drawn and as a table. Nothing before the first month that brought something. */
export function EarnedMonths({ months }: { months: readonly EarnedMonth[] }) {
  const { t, locale } = usePage();
  const best = months.reduce<EarnedMonth | null>((most, one) => (one.earned > (most?.earned ?? 0) ? one : most), null);
  if (!best) return null;
  const name = (month: string) => CALENDAR_NAMES[locale].monthsShort[Number(month.slice(5)) - 1] ?? month;
  return (
    <section className="sec">
      <h2>{t("artisan.money.months")}</h2>
      <BarChart
        title={t("artisan.money.chart", { month: formatMonth(best.month, locale), amount: formatMoney(best.earned) })}
        heads={[t("artisan.money.monthHead"), "₹"]}
        bars={months.map(({ month, earned }) => ({ label: name(month), value: earned }))}
        now={months.length - 1}
        words={(paise) => formatAmount(paise)}
        short={(paise) => formatMoney(Math.round(paise / 100) * 100)}
        step={STEP}
      />
    </section>
  );
}
