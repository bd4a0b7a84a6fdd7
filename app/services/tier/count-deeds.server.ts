import type { Deeds, Milestone } from "~/domain/pricing/milestones";
import type { Millis } from "~/domain/time/instant";
import { countCalledOff, countVisitsDone, type TieredArtisan } from "~/models/tier.server";

/** What an artisan did, as a milestone looks at it from a moment back. */
export async function countDeeds({ _id, rating }: Pick<TieredArtisan, "_id" | "rating">, { within, quiet }: Milestone, now: Millis): Promise<Deeds> {
  const [visits, calledOff] = await Promise.all([countVisitsDone(_id, now - within, now), countCalledOff(_id, now - quiet)]);
  return { visits, rating, calledOff };
}
