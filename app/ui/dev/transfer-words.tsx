import { Money } from "../money";
import { usePage } from "../page";
import { formatMoney } from "../format/money";

export interface ShownTransfer {
  id: string;
  amount: number;
  reversed: number;
  held: boolean;
  state: "pending" | "processed" | "failed";
  payout: string | null;
  at: number;
}

/** What a transfer is and where its money stands. */
export function TransferWords({ transfer: { amount, reversed, held, state, payout } }: { transfer: ShownTransfer }) {
  const { t } = usePage();
  const where = state === "processed" ? (payout ? "paid" : held ? "held" : "free") : state;
  return (
    <>
      <Money paise={amount} exact />, {t(`dev.transfer.${where}`)}
      {reversed > 0 ? `, ${t("dev.transfer.reversed", { amount: formatMoney(reversed, { exact: true }) })}` : null}
    </>
  );
}
