import type { AvailabilityRules } from "~/domain/availability/hours";
import type { BookingMode, Place as VisitPlace } from "~/domain/booking/states";
import type { CraftSlug } from "~/domain/craft";
import type { LanguageSlug } from "~/domain/language";
import type { LocalText } from "~/domain/local-text";
import type { Paise } from "~/domain/money";
import type { PolicyName } from "~/domain/pricing/policies";
import type { PriceType } from "~/domain/pricing/price-type";
import type { Tier } from "~/domain/pricing/rates";
import type { StateCode } from "~/domain/place/gazetteer";

export interface DealtService {
  /** The template it comes from; unique for one artisan. */
  key: string;
  title: LocalText;
  description: LocalText;
  prepare: LocalText;
  lengthMinutes: number;
  priceType: PriceType;
  unitPrice: Paise;
  places: readonly VisitPlace[];
  maxPeople: number;
}

/** A plain description of a demo artisan: no ids, no clock, no secrets. */
export interface DealtArtisan {
  index: number;
  slug: string;
  name: LocalText;
  craft: CraftSlug;
  /** Slug of a place. */
  place: string;
  state: StateCode;
  languages: readonly LanguageSlug[];
  years: number;
  about: LocalText;
  services: readonly DealtService[];
  policy: PolicyName;
  mode: BookingMode;
  tier: Tier;
  verified: boolean;
  featured: boolean;
  joinedDaysAgo: number;
  pictureCount: number;
  /** Feeds the choice of looks. */
  pictureSeed: string;
  availability: AvailabilityRules;
}
