import type { Place } from "~/domain/booking/states";
import type { LocalText } from "~/domain/local-text";
import type { PriceType } from "~/domain/pricing/price-type";

/** Something that any artisan of a craft may offer; the price is dealt between the two rupee amounts. */
export interface ServiceTemplate {
  key: string;
  title: LocalText;
  description: LocalText;
  prepare: LocalText;
  lengthMinutes: number;
  priceType: PriceType;
  rupees: readonly [low: number, high: number];
  places: readonly Place[];
  maxPeople: number;
}

type Pair = readonly [en: string, hi: string];
type Terms = readonly [priceType: PriceType, low: number, high: number, lengthMinutes: number, places: string, maxPeople: number];

const text = ([en, hi]: Pair): LocalText => ({ en, hi });

const PLACE_LETTERS: Record<string, Place> = { h: "home", w: "workshop", v: "video" };

/** One template. `places` is any of the letters h (customer's home), w (workshop), v (video). */
export function service(key: string, [priceType, low, high, lengthMinutes, places, maxPeople]: Terms, title: Pair, description: Pair, prepare: LocalText): ServiceTemplate {
  const at = [...places].map((letter) => PLACE_LETTERS[letter]).filter((place) => place !== undefined);
  return { key, title: text(title), description: text(description), prepare, lengthMinutes, priceType, rupees: [low, high], places: at, maxPeople };
}
