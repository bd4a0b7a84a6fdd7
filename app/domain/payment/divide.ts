import type { Paise } from "../money";
import { splitBeyond, splitLess, type Split } from "../pricing/split";
import type { PaymentBooks } from "./books";

type Terms = Pick<PaymentBooks, "amount" | "split" | "rates" | "before">;

/** How what is kept of an order is divided, in paise: the whole as it was frozen, a part by the frozen rates. Throws for more than the order. */
export function divide({ amount, split, rates, before = 0 }: Terms, kept: Paise): Split {
  if (kept > amount) throw new RangeError(`kept ${kept} of a smaller order`);
  return kept === amount ? split : splitBeyond(before, kept, rates);
}

/** What lies between the divisions of a larger and a smaller kept amount: what a refund of the difference takes from each. They add up to it; rounding may leave one a paisa below 0. */
export const dividedBetween = (terms: Terms, more: Paise, less: Paise): Split => splitLess(divide(terms, more), divide(terms, less));
