import type { ReactNode } from "react";
import { ACCOUNTS, type Account } from "~/domain/ledger/entry";
import { formatAmount } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

interface VerdictProps {
  heading: string;
  ok: boolean;
  /** What was looked at. */
  counted: ReactNode;
  problems: readonly string[];
}

/** The result of one comparison: all is well, or each thing to look at. */
export function Verdict({ heading, ok, counted, problems }: VerdictProps) {
  const { t } = usePage();
  return (
    <NextStep tone={ok ? "ok" : "stop"} heading={`${heading}: ${ok ? t("admin.verify.ok") : t("admin.verify.problems", { count: problems.length })}`}>
      <p>{counted}</p>
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      ) : null}
    </NextStep>
  );
}

/** What stands on each account of the journal, by currency. Debits are credits, so the sum is 0. */
export function BalancesGrid({ totals }: { totals: { balances: Record<string, Record<Account, number>> } }) {
  const { t } = usePage();
  const currencies = Object.keys(totals.balances).sort();
  if (currencies.length === 0) return null;
  const columns = [{ head: t("admin.col.account") }, ...currencies.map((currency) => ({ head: currency, right: true }))];
  const on = (currency: string, account: Account) => totals.balances[currency]?.[account] ?? 0;
  const rows = ACCOUNTS.map((account) => ({ key: account, cells: [t(`admin.account.${account}`), ...currencies.map((currency) => formatAmount(on(currency, account)))] }));
  const sum = { key: "sum", sum: true, cells: [t("admin.verify.sum"), ...currencies.map((currency) => formatAmount(ACCOUNTS.reduce((all, account) => all + on(currency, account), 0)))] };
  return (
    <section className="sec">
      <h2>{t("admin.verify.balances")}</h2>
      <Grid caption={t("admin.verify.balances")} columns={columns} rows={[...rows, sum]} />
    </section>
  );
}
