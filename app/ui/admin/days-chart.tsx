import type { DayCount } from "~/domain/time/per-day";
import { BarChart } from "~/ui/bar-chart";
import { formatDay } from "~/ui/format/day";
import { formatNumber } from "~/ui/format/number";
import { usePage } from "~/ui/page";

/** Bookings made on each of the last days, drawn and as a table. */
export function DaysChart({ days }: { days: readonly DayCount[] }) {
  const { t, locale } = usePage();
  const best = days.reduce<DayCount | null>((most, one) => (one.count > (most?.count ?? 0) ? one : most), null);
  if (!best) return null;
  const day = (date: string) => formatDay(date, locale, { weekday: false });
  return (
    <section className="sec">
      <h2>{t("admin.chart.heading")}</h2>
      <BarChart
        title={t("admin.chart.title", { from: day(days[0]?.date ?? best.date), to: day(days.at(-1)?.date ?? best.date), most: formatNumber(best.count), day: day(best.date), today: formatNumber(days.at(-1)?.count ?? 0) })}
        heads={[t("admin.chart.day"), t("admin.bookings.title")]}
        bars={days.map(({ date, count }) => ({ label: day(date), short: String(Number(date.slice(8))), value: count }))}
        now={days.length - 1}
      />
    </section>
  );
}
