import { assertPaise, type Paise } from "../money";
import type { Millis } from "../time/instant";
import type { LineItem } from "./line-item";
import { quantityOf, type PriceType } from "./price-type";
import { commissionAt, type Tier } from "./rates";
import { splitBy } from "./split";

export type { PriceType };

/** What is priced: rates are those of the moment `at`, for an artisan of this tier who joined then. */
export interface Wish {
  unitPrice: Paise;
  priceType: PriceType;
  people: number;
  tier: Tier;
  joinedAt: Millis;
  at: Millis;
}

export interface Price {
  items: LineItem[];
  total: Paise;
  artisanReceives: Paise;
  platformKeeps: Paise;
}

/**
 * The price of a booking as line items. The customer pays the price on the card and nothing on top;
 * the commission and the tax on it come out of the artisan's side. Amounts in paise.
 */
export function priceBooking({ unitPrice, priceType, people, tier, joinedAt, at }: Wish): Price {
  if (!Number.isInteger(people) || people < 1) throw new RangeError(`not a number of people: ${people}`);
  const quantity = quantityOf(priceType, people);
  const total = assertPaise(assertPaise(unitPrice) * quantity);
  const rates = commissionAt({ tier, joinedAt, at });
  const split = splitBy(total, rates);
  const items: LineItem[] = [
    { code: "service", basis: { unitAmount: unitPrice, quantity }, for: "customer", amount: total },
    { code: "earning", basis: { unitAmount: split.artisan, quantity: 1 }, for: "artisan", amount: split.artisan },
    { code: "commission", basis: { bps: rates.commission }, for: "platform", amount: split.platform },
    { code: "commission_gst", basis: { bps: rates.gst }, for: "tax", amount: split.tax },
  ];
  return { items, total, artisanReceives: split.artisan, platformKeeps: split.platform };
}
