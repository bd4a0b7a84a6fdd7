import type { Paise } from "~/domain/money";
import type { SettlementSums } from "~/domain/payment/compare-settlement";
import { formatAmount } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";
import { shortMoment } from "./short-moment";

export interface GridSettlement {
  id: string;
  amount: Paise;
  state: "created" | "processed" | "failed";
  bankReference: string | null;
  at: number;
  sums: SettlementSums;
  beyond: Paise;
}

const NAMES = ["in", "back", "artisans", "other", "landed"] as const;

const amountsOf = ({ sums, amount }: GridSettlement): Paise[] => [sums.payment, sums.refund, sums.transfer + sums.reversal, sums.other, amount];

/** What reached our own bank, one settlement each: the bank's number, what came in and went out, what is left, and whether all of that is ours. */
export function SettlementsGrid({ settlements }: { settlements: readonly GridSettlement[] }) {
  const { t, locale } = usePage();
  const columns = [{ head: t("admin.col.when") }, { head: t("finance.settlements.reference") }, ...NAMES.map((name) => ({ head: t(`finance.settlements.${name}`), right: true })), { head: t("finance.settlements.ours") }];
  const rows = settlements.map((settlement) => ({
    key: settlement.id,
    cells: [
      shortMoment(settlement.at, locale, { year: true }),
      settlement.bankReference ?? t(`finance.settlements.state.${settlement.state}`),
      ...amountsOf(settlement).map(formatAmount),
      settlement.beyond === 0 ? (
        t("finance.settlements.all")
      ) : (
        <StateWord key="beyond" tone="bad">
          {t("finance.settlements.beyond", { amount: formatAmount(settlement.beyond) })}
        </StateWord>
      ),
    ],
  }));
  const sum = { key: "sum", sum: true, cells: [t("admin.verify.sum"), "", ...NAMES.map((_, column) => formatAmount(settlements.reduce((all, each) => all + (amountsOf(each)[column] ?? 0), 0))), ""] };
  return <Grid caption={t("finance.settlements.title")} columns={columns} rows={[...rows, sum]} />;
}
