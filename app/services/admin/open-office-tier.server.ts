import type { Millis } from "~/domain/time/instant";
import { findStaff } from "~/models/staff.server";
import { openTier, type TierView } from "~/services/tier/open-tier.server";

/** A tier as staff read it: who changed it by today's names, and how many changes there are. */
export interface OfficeTier extends TierView {
  id: string;
  version: number;
}

/** An artisan's tier for staff; null for somebody who is none. `now` is business time. */
export async function openOfficeTier(id: string, now: Millis): Promise<OfficeTier | null> {
  const [found, staff] = await Promise.all([openTier(id, now), findStaff()]);
  if (!found) return null;
  const names = new Map(staff.map(({ _id, name }) => [_id, name]));
  return { ...found, id, version: found.changes.length, changes: found.changes.map((change) => ({ ...change, by: change.by && (names.get(change.by) ?? change.by) })) };
}
