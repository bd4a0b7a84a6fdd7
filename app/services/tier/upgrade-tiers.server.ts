import { climb, isFree } from "~/domain/artisan/tier-change";
import { lackingFor, milestonesAt, tiersAbove, type EarnedTier } from "~/domain/pricing/milestones";
import type { Millis } from "~/domain/time/instant";
import { findClimbers, writeTierChange, type TieredArtisan } from "~/models/tier.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { countDeeds } from "./count-deeds.server";
import { tierNews } from "./tier-news";

const AT_ONCE = 100;

/**
 * Gives every artisan the highest tier whose milestones he has reached, from an id on; never a lower one, and none to whom staff gave theirs. Again changes nothing.
 * After so many real milliseconds it stops and gives the id to go on from; null at the end. `now` is business time.
 */
export async function upgradeTiers({ now, after = "", most = Infinity }: { now: Millis; after?: string; most?: number }): Promise<{ upgraded: number; next: string | null }> {
  const end = Date.now() + most;
  const reviews = Math.min(...Object.values(milestonesAt(now)).map((milestone) => milestone.reviews));
  let upgraded = 0;
  for (let last = after; ; ) {
    const batch = await findClimbers(last, reviews, AT_ONCE);
    for (const artisan of batch) if (await upgrade(artisan, now)) upgraded += 1;
    last = batch.at(-1)?._id ?? "";
    if (batch.length < AT_ONCE || Date.now() >= end) {
      if (upgraded > 0) wakeRelay();
      return { upgraded, next: batch.length < AT_ONCE ? null : last };
    }
  }
}

async function upgrade(artisan: TieredArtisan, now: Millis): Promise<boolean> {
  const change = climb(artisan, isFree(artisan, now) ? null : await highestReached(artisan, now), now);
  return change !== null && (await writeTierChange(artisan, change, tierNews(artisan, change)));
}

async function highestReached(artisan: TieredArtisan, now: Millis): Promise<EarnedTier | null> {
  const asks = milestonesAt(now);
  for (const tier of tiersAbove(artisan.tier).reverse()) if (lackingFor(asks[tier], await countDeeds(artisan, asks[tier], now)).length === 0) return tier;
  return null;
}
