import type { MonthNet } from "~/domain/ledger/month";
import { paths } from "~/paths";
import { formatMonth } from "~/ui/format/day";
import { formatAmount } from "~/ui/format/money";
import { formatNumber } from "~/ui/format/number";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { StateWord, type StateTone } from "~/ui/state-word";
import { shortMoment } from "./short-moment";

const TONES: Record<GridMonth["state"], StateTone> = { open: "none", closing: "wait", closed: "good" };

export interface GridMonth {
  month: string;
  state: "open" | "closing" | "closed";
  closedAt: number | null;
  entries: number | null;
  net: MonthNet | null;
}

/** Months of the journal one line each; the name leads to one. */
export function MonthsGrid({ months }: { months: readonly GridMonth[] }) {
  const { t, href, locale } = usePage();
  const columns = [
    { head: t("finance.month.month") },
    { head: t("admin.col.state") },
    { head: t("finance.month.entries"), right: true },
    { head: t("finance.month.commission"), right: true },
    { head: t("finance.month.tax"), right: true },
    { head: t("finance.month.fees"), right: true },
    { head: t("finance.month.closedAt") },
  ];
  const rows = months.map(({ month, state, closedAt, entries, net }) => ({
    key: month,
    cells: [
      <a key="to" href={href(paths.adminMonth({ month }))}>
        {formatMonth(month, locale)}
      </a>,
      <StateWord key="state" tone={TONES[state]}>
        {t(`finance.month.state.${state}`)}
      </StateWord>,
      entries === null ? "" : formatNumber(entries),
      net ? formatAmount(net.commission) : "",
      net ? formatAmount(net.tax) : "",
      net ? formatAmount(net.fees) : "",
      closedAt === null ? "" : shortMoment(closedAt, locale, { year: true }),
    ],
  }));
  return <Grid whole caption={t("finance.month.title")} columns={columns} rows={rows} />;
}
