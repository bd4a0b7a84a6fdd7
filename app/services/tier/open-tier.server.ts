import { priceForArtisan, type PricePreview } from "~/domain/artisan/price-for-artisan";
import { isFree, type TierChange } from "~/domain/artisan/tier-change";
import type { Paise } from "~/domain/money";
import { lackingFor, milestonesAt, tiersAbove, type Deeds, type EarnedTier, type Milestone, type Need } from "~/domain/pricing/milestones";
import { freeUntil, type Tier } from "~/domain/pricing/rates";
import type { Millis } from "~/domain/time/instant";
import { findTiered } from "~/models/tier.server";
import { countDeeds } from "./count-deeds.server";

/** What is asked for the next tier, what was done of it, and what is lacking. */
export interface NextTier {
  tier: EarnedTier;
  asks: Milestone;
  deeds: Deeds;
  lacking: Need[];
}

export interface TierView {
  name: Record<"en" | "hi", string>;
  tier: Tier;
  /** Until when nothing is paid; null when it is over, or was never so. */
  freeUntil: Millis | null;
  pinned: boolean;
  /** What becomes of a thousand rupees that are booked now. */
  example: PricePreview;
  /** Null at the top. */
  next: NextTier | null;
  /** The latest first. */
  changes: TierChange[];
}

const EXAMPLE: Paise = 1_000_00;

/** How an artisan's tier stands, what it takes, and how far the next one is. Null for somebody who is none. */
export async function openTier(id: string, now: Millis): Promise<TierView | null> {
  const row = await findTiered(id);
  if (!row) return null;
  const { name, tier, joinedAt, tierPinned = false, tierChanges = [] } = row;
  const [next] = tiersAbove(tier);
  return {
    name,
    tier,
    freeUntil: isFree(row, now) ? freeUntil(joinedAt, now) : null,
    pinned: tierPinned,
    example: priceForArtisan({ unitPrice: EXAMPLE, priceType: "fixed", tier, joinedAt }, now),
    next: next ? await look(row, next, now) : null,
    changes: tierChanges.toReversed(),
  };
}

async function look(row: Parameters<typeof countDeeds>[0], tier: EarnedTier, now: Millis): Promise<NextTier> {
  const asks = milestonesAt(now)[tier];
  const deeds = await countDeeds(row, asks, now);
  return { tier, asks, deeds, lacking: lackingFor(asks, deeds) };
}
