import { around } from "./around";
import { formatMoney } from "./format/money";
import { usePage } from "./page";

/** "from ₹1,200", the amount large; the word stands where the language wants it. */
export function FromPrice({ paise }: { paise: number }) {
  const { t } = usePage();
  const [before, after] = around(t, "ui.price.from", "price");
  return (
    <>
      {before ? <small>{before}</small> : null}
      <span className="nb">{formatMoney(paise)}</span>
      {after ? <small>{after}</small> : null}
    </>
  );
}
