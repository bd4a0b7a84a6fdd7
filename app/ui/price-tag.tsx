import { around } from "./around";
import { formatLength } from "./format/duration";
import { formatMoney } from "./format/money";
import { usePage } from "./page";

export type PriceType = "fixed" | "from" | "per_person";

const WORDS = { fixed: "ui.price.fixed", from: "ui.price.from", per_person: "ui.price.perPerson" } as const;

/** A service's price with what it is the price of: "₹1,200 each person, 4 hours". */
export function PriceTag({ paise, type, lengthMinutes }: { paise: number; type: PriceType; lengthMinutes?: number }) {
  const { t, locale } = usePage();
  const [before, after] = around(t, WORDS[type], "price");
  return (
    <>
      {before}
      <span className="price nb">{formatMoney(paise)}</span>
      {after}
      {lengthMinutes ? `, ${formatLength(lengthMinutes, locale)}` : ""}
    </>
  );
}
