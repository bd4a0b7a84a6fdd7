import type { Place } from "../booking/states";
import type { LocalText } from "../local-text";
import type { Paise } from "../money";
import type { PriceType } from "../pricing/price-type";

/** What an artisan decides about a service; the rest is ours. */
export interface ServiceDetails {
  title: LocalText;
  description: LocalText;
  prepare: LocalText | null;
  lengthMinutes: number;
  priceType: PriceType;
  unitPrice: Paise;
  /** How much of the price is paid at booking, in whole percent. */
  deposit: number;
  places: Place[];
  maxPeople: number;
}

/** Most services one artisan may offer at a time. */
export const MOST_SERVICES = 20;
