import type { Paise } from "../money";
import { sumFor } from "../pricing/line-item";
import { priceBooking } from "../pricing/price-booking";
import type { PriceType } from "../pricing/price-type";
import { commissionAt, type Tier } from "../pricing/rates";
import type { Millis } from "../time/instant";

/** What an artisan is shown before he sets a price, in paise: what is paid, what goes where, and the rates. */
export interface PricePreview {
  total: Paise;
  commission: Paise;
  tax: Paise;
  receive: Paise;
  commissionBps: number;
  taxBps: number;
}

/** Reckons a price for one person exactly as a booking made now would be. */
export function priceForArtisan({ unitPrice, priceType, tier, joinedAt }: { unitPrice: Paise; priceType: PriceType; tier: Tier; joinedAt: Millis }, now: Millis): PricePreview {
  const { items, total, artisanReceives } = priceBooking({ unitPrice, priceType, people: 1, tier, joinedAt, at: now });
  const rates = commissionAt({ tier, joinedAt, at: now });
  return { total, commission: sumFor(items, "platform"), tax: sumFor(items, "tax"), receive: artisanReceives, commissionBps: rates.commission, taxBps: rates.gst };
}
