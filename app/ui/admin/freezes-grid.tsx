import { paths } from "~/paths";
import { formatAmount } from "~/ui/format/money";
import { formatDayOf } from "~/ui/format/moment";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";
import { useFreezeReason } from "./freeze-lines";
import { shortMoment } from "./short-moment";

export interface GridFreeze {
  id: string;
  booking: string;
  reference: string;
  reason: string;
  amount: number | null;
  at: number;
  until: number;
  overdue: boolean;
  letGoAt: number | null;
  byName: string | null;
}

/** What is frozen, one line each: the booking, why, how much, since when, by whom, and when it is looked at again. */
export function FreezesGrid({ freezes }: { freezes: readonly GridFreeze[] }) {
  const { t, href, locale } = usePage();
  const reasonOf = useFreezeReason();
  const columns = [{ head: t("admin.col.booking") }, { head: t("finance.freezes.review") }, { head: t("admin.col.reason") }, { head: t("admin.col.amount"), right: true }, { head: t("finance.freezes.since") }, { head: t("finance.freezes.by") }];
  const rows = freezes.map(({ id, booking, reference, reason, amount, at, until, overdue, letGoAt, byName }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminBooking({ booking }))}>
        {reference}
      </a>,
      <>
        {formatDayOf(until, locale, { year: true })} {overdue ? <StateWord tone="bad">{t("finance.freezes.overdue")}</StateWord> : null}
      </>,
      [reasonOf(reason), letGoAt === null ? "" : t("finance.freezes.late")].filter(Boolean).join(". "),
      amount === null ? "" : formatAmount(amount),
      shortMoment(at, locale, { year: true }),
      byName ?? "",
    ],
  }));
  return <Grid caption={t("finance.freezes.title")} columns={columns} rows={rows} />;
}
