import type { AccountMonth } from "~/domain/ledger/month";
import type { MonthFile } from "~/domain/ledger/month-files";
import { paths } from "~/paths";
import { Facts } from "~/ui/facts";
import { formatMonth } from "~/ui/format/day";
import { formatAmount } from "~/ui/format/money";
import { formatNumber } from "~/ui/format/number";
import { Grid } from "~/ui/grid";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";
import { OfficePage } from "./office-page";
import { shortMoment } from "./short-moment";

type Posted = { id: string; at: number } | null;

interface MonthPageProps {
  month: {
    month: string;
    state: "open" | "closing" | "closed";
    closedAt: number | null;
    entries: number;
    first: Posted;
    last: Posted;
    accounts: readonly AccountMonth[];
    files: readonly { name: MonthFile; sha256: string; bytes: number }[];
  };
}

/** A month of the journal: frozen sums and files, or figures that may still change and say so. */
export function MonthPage({ month: { month, state, closedAt, entries, first, last, accounts, files } }: MonthPageProps) {
  const { t, locale } = usePage();
  const posted = (one: Posted) => one && `${shortMoment(one.at, locale, { year: true })}, ${one.id}`;
  return (
    <OfficePage tab="months" title={formatMonth(month, locale)} back={{ to: paths.adminMonths(), name: t("finance.month.title") }}>
      {state === "closed" ? null : (
        <NextStep tone="wait" heading={t("finance.month.provisional")}>
          <p>{t(`finance.month.provisional.${state}`)}</p>
        </NextStep>
      )}
      <Facts
        facts={[
          { label: t("admin.col.state"), value: t(`finance.month.state.${state}`) },
          { label: t("finance.month.closedAt"), value: closedAt === null ? null : shortMoment(closedAt, locale, { year: true }) },
          { label: t("finance.month.entries"), value: formatNumber(entries) },
          { label: t("finance.month.first"), value: posted(first) },
          { label: t("finance.month.last"), value: posted(last) },
        ]}
      />
      <AccountsGrid accounts={accounts} />
      {files.length > 0 ? <FilesGrid month={month} files={files} /> : null}
    </OfficePage>
  );
}

function AccountsGrid({ accounts }: { accounts: readonly AccountMonth[] }) {
  const { t } = usePage();
  if (accounts.length === 0) return <p>{t("finance.month.nothing")}</p>;
  const amounts = ["opening", "debit", "credit", "closing"] as const;
  const columns = [{ head: t("admin.col.account") }, { head: t("finance.month.currency") }, ...amounts.map((name) => ({ head: t(`finance.month.${name}`), right: true }))];
  const rows = accounts.map((row) => ({ key: `${row.currency}:${row.account}`, cells: [t(`admin.account.${row.account}`), row.currency, ...amounts.map((name) => formatAmount(row[name]))] }));
  const currencies = [...new Set(accounts.map(({ currency }) => currency))];
  const sums = currencies.map((currency) => {
    const own = accounts.filter((row) => row.currency === currency);
    return { key: currency, sum: true, cells: [t("admin.verify.sum"), currency, ...amounts.map((name) => formatAmount(own.reduce((sum, row) => sum + row[name], 0)))] };
  });
  return (
    <section className="sec">
      <h2>{t("finance.month.accounts")}</h2>
      <Grid whole caption={t("finance.month.accounts")} columns={columns} rows={[...rows, ...sums]} />
    </section>
  );
}

function FilesGrid({ month, files }: { month: string; files: MonthPageProps["month"]["files"] }) {
  const { t, href } = usePage();
  const columns = [{ head: t("finance.month.file") }, { head: t("finance.month.what") }, { head: t("finance.month.bytes"), right: true }, { head: "SHA-256" }];
  const rows = files.map(({ name, sha256, bytes }) => ({
    key: name,
    cells: [
      <a key="to" href={href(paths.adminMonthFile({ month, file: name }))}>
        {name}
      </a>,
      t(`finance.month.what.${name}`),
      formatNumber(bytes),
      <span key="sum" className="whole-id">
        {sha256}
      </span>,
    ],
  }));
  return (
    <section className="sec">
      <h2>{t("finance.month.files")}</h2>
      <p>{t("finance.month.filesText")}</p>
      <Grid caption={t("finance.month.files")} columns={columns} rows={rows} />
    </section>
  );
}
