import { days, type Millis } from "../time/instant";
import { INDIA, startOfDay } from "../time/zone";
import type { Tier } from "./rates";

export const TIERS = ["starter", "professional", "premium"] as const satisfies readonly Tier[];

/** Tiers that are reached by what one did. */
export type EarnedTier = Exclude<Tier, "starter">;

/** What a tier asks for, looking back from a moment. */
export interface Milestone {
  /** So many visits done within so many days. */
  visits: number;
  within: Millis;
  /** An average of so many tenths of a star, over at least so many reviews. */
  tenths: number;
  reviews: number;
  /** No agreed visit called off by the artisan for so long. */
  quiet: Millis;
}

interface Milestones {
  from: Millis;
  asks: Readonly<Record<EarnedTier, Milestone>>;
}

/** Oldest first; a change is a new row. Who has a tier keeps it: nobody falls by himself. */
const MILESTONES: readonly [Milestones, ...Milestones[]] = [
  {
    from: startOfDay("2024-04-01", INDIA),
    asks: {
      professional: { visits: 20, within: days(180), tenths: 45, reviews: 5, quiet: days(90) },
      premium: { visits: 80, within: days(365), tenths: 47, reviews: 20, quiet: days(180) },
    },
  },
];

/** The milestones that hold at a moment; before the first row, the first. */
export const milestonesAt = (at: Millis): Milestones["asks"] => (MILESTONES.findLast(({ from }) => from <= at) ?? MILESTONES[0]).asks;

/** What an artisan did, as one milestone looks at it. */
export interface Deeds {
  visits: number;
  rating: { count: number; sum: number };
  calledOff: number;
}

export const NEEDS = ["visits", "reviews", "rating", "quiet"] as const;
export type Need = (typeof NEEDS)[number];

/** What is still lacking for a milestone, in the order in which an artisan comes to it; nothing when it is reached. */
export const lackingFor = (milestone: Milestone, deeds: Deeds): Need[] => NEEDS.filter((need) => !isMet(need, milestone, deeds));

function isMet(need: Need, { visits, tenths, reviews }: Milestone, deeds: Deeds): boolean {
  switch (need) {
    case "visits":
      return deeds.visits >= visits;
    case "reviews":
      return deeds.rating.count >= reviews;
    case "rating":
      return deeds.rating.count > 0 && deeds.rating.sum * 10 >= tenths * deeds.rating.count;
    case "quiet":
      return deeds.calledOff === 0;
  }
}

/** The tiers above one, the next first. */
export const tiersAbove = (tier: Tier): EarnedTier[] => TIERS.slice(TIERS.indexOf(tier) + 1).filter((one) => one !== "starter");
