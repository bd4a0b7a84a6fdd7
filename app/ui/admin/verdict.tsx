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

/** What stands on each account of the journal, by currency. */
export function BalancesGrid({ totals }: { totals: { balances: Record<string, Record<Account, number>> } }) {
  const { t } = usePage();
  const currencies = Object.keys(totals.balances).sort();
  if (currencies.length === 0) return null;
  const columns = [{ head: t("admin.col.account") }, ...currencies.map((currency) => ({ head: currency, right: true }))];
  return <Grid caption={t("admin.verify.balances")} columns={columns} rows={ACCOUNTS.map((account) => ({ key: account, cells: [account, ...currencies.map((currency) => formatAmount(totals.balances[currency]?.[account] ?? 0))] }))} />;
}
