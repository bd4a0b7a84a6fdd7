import { freeUntil, type Tier } from "../pricing/rates";
import { refuse, type Outcome } from "../refusal";
import type { Millis } from "../time/instant";

/** One line of the history of an artisan's tier; the new one holds for what is booked from `at` on. */
export interface TierChange {
  from: Tier;
  to: Tier;
  at: Millis;
  why: "milestone" | "staff";
  /** Id of the member of staff; null when milestones were reached. */
  by: string | null;
  /** Whether it then stays as staff set it. */
  pinned: boolean;
}

/** How an artisan's tier stands. Rows of before the history have none, and nobody set theirs. */
export interface TierStanding {
  tier: Tier;
  joinedAt: Millis;
  tierPinned?: boolean | undefined;
  tierChanges?: TierChange[] | undefined;
}

/** What staff choose: a tier, which then stays, or that it goes by milestones again, from where it is. */
export type TierChoice = Tier | "milestones";

/** What staff's choice changes; null when it is so already. Refuses with free_months where it would cost an artisan those. */
export function chooseTier(standing: TierStanding, choice: TierChoice, { by, now }: { by: string; now: Millis }): Outcome<{ change: TierChange | null }> {
  const pinned = choice !== "milestones";
  const to = choice === "milestones" ? standing.tier : choice;
  if (to === standing.tier && pinned === (standing.tierPinned ?? false)) return { ok: true, change: null };
  if (to !== standing.tier && isFree(standing, now)) return refuse("free_months");
  return { ok: true, change: { from: standing.tier, to, at: now, why: "staff", by, pinned } };
}

/** What milestones that are reached change: upwards alone, never what staff set, and never during the free months, which a higher tier would end. */
export function climb(standing: TierStanding, reached: Tier | null, now: Millis): TierChange | null {
  if (reached === null || reached === standing.tier || standing.tierPinned || isFree(standing, now)) return null;
  return { from: standing.tier, to: reached, at: now, why: "milestone", by: null, pinned: false };
}

/** Whether somebody pays no commission yet. */
export const isFree = ({ tier, joinedAt }: TierStanding, now: Millis): boolean => tier === "starter" && now < freeUntil(joinedAt, now);
