import { assertPaise, share, WHOLE, type BasisPoints, type Paise } from "../money";
import { sumFor, type LineCode, type LineItem } from "./line-item";

/** How a sum that is kept is divided: the parts add up to it, each at least 0. */
export interface Split {
  artisan: Paise;
  platform: Paise;
  tax: Paise;
}

/** The commission on what is kept, and the tax on that commission. */
export interface Rates {
  commission: BasisPoints;
  gst: BasisPoints;
}

/**
 * Commission is a share rounded down, commission with its tax another, rounded down once; the artisan has the rest. So of more the artisan never has less,
 * not by a paisa, and what a refund leaves on his account is his part of what is kept.
 */
export function splitBy(kept: Paise, rates: Rates): Split {
  const platform = share(kept, rates.commission);
  const both = floorOf(kept, rates.commission * (WHOLE + rates.gst));
  return { artisan: assertPaise(kept - both), platform, tax: both - platform };
}

/** So many hundred-millionths of an amount, rounded down; reckoned without a fraction. */
const floorOf = (amount: Paise, rate: number): Paise => Number((BigInt(assertPaise(amount)) * BigInt(rate)) / BigInt(WHOLE * WHOLE));

/**
 * Divides what is kept of the second of two orders, where `before` is the whole of the first: of both together the artisan has what he has of their sum, and of more he never has less.
 * The parts add up to it, each at least 0.
 */
export function splitBeyond(before: Paise, kept: Paise, rates: Rates): Split {
  const [less, more] = [splitBy(before, rates), splitBy(before + kept, rates)];
  const artisan = more.artisan - less.artisan;
  const platform = Math.min(more.platform - less.platform, kept - artisan);
  return { artisan, platform, tax: kept - artisan - platform };
}

/** What lies between two divisions. */
export const splitLess = (more: Split, less: Split): Split => ({ artisan: more.artisan - less.artisan, platform: more.platform - less.platform, tax: more.tax - less.tax });

/** Divides what is kept of a booking by the rates frozen on its line items. The whole total gives the frozen split. */
export function splitKept(items: readonly LineItem[], kept: Paise): Split {
  if (kept > sumFor(items, "customer")) throw new RangeError(`kept ${kept} of a smaller total`);
  return splitBy(kept, ratesOf(items));
}

/** The division frozen on a booking's line items. */
export const splitOf = (items: readonly LineItem[]): Split => ({ artisan: sumFor(items, "artisan"), platform: sumFor(items, "platform"), tax: sumFor(items, "tax") });

/** How a booking's frozen division falls to its two orders, of which the first is `deposit`: the second as it is divided, the first the rest. They add up to it. */
export function splitOrders(items: readonly LineItem[], deposit: Paise): { first: Split; balance: Split } {
  const whole = splitOf(items);
  const balance = splitBeyond(deposit, Math.max(0, sumFor(items, "customer") - deposit), ratesOf(items));
  return { first: splitLess(whole, balance), balance };
}

/** The rates frozen on a booking's line items. */
export const ratesOf = (items: readonly LineItem[]): Rates => ({ commission: rateOf(items, "commission"), gst: rateOf(items, "commission_gst") });

function rateOf(items: readonly LineItem[], code: LineCode): BasisPoints {
  const line = items.find((item) => item.code === code);
  return line && "bps" in line.basis ? line.basis.bps : 0;
}
