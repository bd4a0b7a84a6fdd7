import type { Paise } from "../money";
import { splitBy, type Split } from "../pricing/split";
import type { PaymentBooks } from "./books";

type Terms = Pick<PaymentBooks, "amount" | "split" | "rates">;

/** How what is kept of an order is divided, in paise: the whole as it was frozen, a part by the frozen rates. Throws for more than the order. */
export function divide({ amount, split, rates }: Terms, kept: Paise): Split {
  if (kept > amount) throw new RangeError(`kept ${kept} of a smaller order`);
  return kept === amount ? split : splitBy(kept, rates);
}

/** What lies between the divisions of a larger and a smaller kept amount: what a refund of the difference takes from each. They add up to it; rounding may leave one a paisa below 0. */
export function dividedBetween(terms: Terms, more: Paise, less: Paise): Split {
  const [whole, rest] = [divide(terms, more), divide(terms, less)];
  return { artisan: whole.artisan - rest.artisan, platform: whole.platform - rest.platform, tax: whole.tax - rest.tax };
}
