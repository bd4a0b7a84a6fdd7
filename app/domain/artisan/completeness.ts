import { nextFreeDates } from "../availability/list-times";
import type { AvailabilityRules } from "../availability/hours";
import type { Millis } from "../time/instant";
import { dateOf } from "../time/zone";

/** What a page needs before it can be booked, in the order in which an artisan does it. */
const NEEDS = ["service", "hours", "times", "open"] as const;
export type Need = (typeof NEEDS)[number];

/** What makes a page better and is not needed to book. */
const EXTRAS = ["about", "photos", "languages", "hindi_name"] as const;
export type Extra = (typeof EXTRAS)[number];

export interface ShopFacts {
  about: { en: string; hi: string };
  name: { en: string; hi: string };
  languages: readonly string[];
  pictures: number;
  /** Lengths of the active services, in minutes. */
  lengths: readonly number[];
  rules: AvailabilityRules;
}

export interface Completeness {
  /** 0 to 100; 100 exactly when some time could be booked on an empty calendar. */
  percent: number;
  missing: Need[];
  better: Extra[];
}

/** How far an artisan's page has come. Always reckoned from the facts, never stored. */
export function completeness(shop: ShopFacts, now: Millis): Completeness {
  const missing = NEEDS.filter((need) => !isMet(need, shop, now));
  return { percent: Math.round(((NEEDS.length - missing.length) / NEEDS.length) * 100), missing, better: EXTRAS.filter((extra) => !isThere(extra, shop)) };
}

function isMet(need: Need, { lengths, rules }: ShopFacts, now: Millis): boolean {
  switch (need) {
    case "service":
      return lengths.length > 0;
    case "hours":
      return rules.week.some((spans) => spans.length > 0) || rules.exceptions.some(({ spans }) => spans.length > 0);
    case "times":
      return lengths.length > 0 && nextFreeDates({ entries: [] }, Math.min(...lengths), { ...rules, paused: false }, now, dateOf(now, rules.zone), 1).length > 0;
    case "open":
      return !rules.paused;
  }
}

const LEAST_PHOTOS = 3;
const LEAST_WORDS = 40;

function isThere(extra: Extra, { about, name, languages, pictures }: ShopFacts): boolean {
  switch (extra) {
    case "about":
      return about.en.length >= LEAST_WORDS || about.hi.length >= LEAST_WORDS;
    case "photos":
      return pictures >= LEAST_PHOTOS;
    case "languages":
      return languages.length > 0;
    case "hindi_name":
      return /\p{Script=Devanagari}/u.test(name.hi);
  }
}
