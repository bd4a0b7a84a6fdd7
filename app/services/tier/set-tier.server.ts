import { chooseTier, type TierChoice } from "~/domain/artisan/tier-change";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findTiered, writeTierChange } from "~/models/tier.server";
import { auditEntry } from "~/services/money/audit-entry.server";
import { mayJudge } from "~/services/money/may-judge.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { changeKey, tierNews } from "./tier-news";

interface SetTier {
  artisan: string;
  choice: TierChoice;
  by: string;
  reason: string;
  /** How many changes the member saw. */
  version: number;
  now: Millis;
}

/**
 * A member of staff gives an artisan a tier, which then stays, or lets it go by milestones again. What is booked keeps its rates. The same choice again is a success.
 * Refuses with not_found, not_on_yourself, free_months while a change would cost the artisan those, changed_meanwhile.
 */
export async function setTier({ artisan, choice, by, reason, version, now }: SetTier): Promise<Outcome<object>> {
  const row = await findTiered(artisan);
  if (!row) return refuse("not_found");
  const allowed = await mayJudge({ customer: artisan, artisan }, by);
  if (!allowed.ok) return allowed;
  const chosen = chooseTier(row, choice, { by, now });
  if (!chosen.ok) return chosen;
  if (chosen.change === null) return { ok: true };
  if ((row.tierChanges ?? []).length !== version) return refuse("changed_meanwhile");
  const { change } = chosen;
  const line = auditEntry(changeKey(row), { action: "person.tier_set", actor: by, before: { tier: change.from, goes: goes(row.tierPinned ?? false) }, after: { tier: change.to, goes: goes(change.pinned) }, reason });
  if (!(await writeTierChange(row, change, [...line, ...tierNews(row, change)]))) return refuse("changed_meanwhile");
  wakeRelay();
  return { ok: true };
}

/** By what a tier goes on from here, as the record says it. */
const goes = (pinned: boolean): string => (pinned ? "staff" : "milestones");
