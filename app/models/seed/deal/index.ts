import type { AvailabilityRules } from "~/domain/availability/hours";
import type { BookingMode } from "~/domain/booking/states";
import { aboutText } from "../data/about";
import { SPOKEN_IN } from "../data/languages";
import type { DealtArtisan } from "./dealt-artisan";
import { KNOWN } from "./known";
import { dealPerson } from "./person";
import { randomFrom, type Random } from "./random";
import { dealServices } from "./services";
import { dealWeek } from "./weeks";

export type { DealtArtisan, DealtService } from "./dealt-artisan";
export { randomFrom, type Random } from "./random";

/** Request mode needs three hours to answer. */
const REQUEST_NOTICE = [180, 360, 720, 1440];
const INSTANT_NOTICE = [60, 120, 240, 720];

function dealAvailability(mode: BookingMode, longest: number, random: Random): AvailabilityRules {
  return {
    zone: "Asia/Kolkata",
    week: dealWeek(random, longest),
    exceptions: [],
    noticeMinutes: random.one(mode === "request" ? REQUEST_NOTICE : INSTANT_NOTICE),
    windowDays: random.one([45, 60, 90]),
    beforeMinutes: random.one([0, 0, 15, 30]),
    afterMinutes: random.one([0, 15, 30, 30]),
    dailyCap: random.whole(2, 5),
    stepMinutes: 30,
    paused: false,
    mode,
  };
}

function dealArtisan(index: number): DealtArtisan {
  const random = randomFrom(`artisan ${index}`);
  const { slug, name, craft, place } = dealPerson(index, random);
  const mode = random.chance(0.45) ? "instant" : "request";
  const services = dealServices(craft, random);
  const years = random.whole(3, 42);
  const joinedDaysAgo = random.whole(20, 900);
  const dealt: DealtArtisan = {
    index,
    slug,
    name,
    craft,
    place: place.slug,
    state: place.state,
    languages: SPOKEN_IN[place.state].slice(0, random.whole(2, 4)),
    years,
    about: aboutText(craft, place.name, years, random.whole(0, 499)),
    services,
    policy: random.one(["flexible", "flexible", "moderate", "moderate", "strict"] as const),
    mode,
    tier: random.one(["starter", "starter", "starter", "professional", "professional", "premium"] as const),
    verified: random.chance(0.85),
    featured: index < 24 && index % 3 === 0,
    joinedDaysAgo,
    pictureCount: random.whole(3, 6),
    pictureSeed: slug,
    availability: dealAvailability(mode, Math.max(...services.map(({ lengthMinutes }) => lengthMinutes)), random),
  };
  const known = KNOWN[slug];
  return known ? { ...dealt, ...known, availability: { ...dealt.availability, ...known.availability } } : dealt;
}

/**
 * The demo artisans from number `startIndex` on, the same every time: number 0 is Ramesh Kumhar, number 1 Farzana Begum.
 * The first 240 have ten in every craft and names of their own; beyond that names repeat in other places, slugs never do.
 */
export const dealArtisans = (count: number, startIndex = 0): DealtArtisan[] => Array.from({ length: count }, (_, offset) => dealArtisan(startIndex + offset));
