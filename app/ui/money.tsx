import { formatMoney } from "./format/money";

/** An amount that never breaks over lines. `exact` shows the paise, as wherever somebody pays or is paid. */
export function Money({ paise, exact = false }: { paise: number; exact?: boolean }) {
  return <span className="nb">{formatMoney(paise, { exact })}</span>;
}
