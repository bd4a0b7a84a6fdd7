import type { TierChange } from "~/domain/artisan/tier-change";
import type { Millis } from "~/domain/time/instant";
import { Artisans, type ArtisanRow } from "./artisan.server";
import { Bookings } from "./booking.server";
import type { OutboxEntry } from "./outbox.server";

/** An artisan as his tier is decided. */
export type TieredArtisan = Pick<ArtisanRow, "_id" | "name" | "tier" | "joinedAt" | "tierPinned" | "tierChanges" | "rating">;

const TIERED = { name: 1, tier: 1, joinedAt: 1, tierPinned: 1, tierChanges: 1, rating: 1 } as const;

export const findTiered = (id: string): Promise<TieredArtisan | null> => Artisans.findOne({ _id: id }).select(TIERED).lean<TieredArtisan | null>().exec();

/** Those whose tier may rise by itself and who have so many reviews: the next `most` in the order of their ids after one of them. */
export const findClimbers = (after: string, reviews: number, most: number): Promise<TieredArtisan[]> =>
  Artisans.find({ _id: { $gt: after }, tier: { $ne: "premium" }, tierPinned: { $ne: true }, suspended: { $ne: true }, "rating.count": { $gte: reviews } })
    .sort({ _id: 1 })
    .limit(most)
    .select(TIERED)
    .lean<TieredArtisan[]>()
    .exec();

/** Writes a change of somebody's tier with its line of history, only if none was written since he was read. */
export async function writeTierChange({ _id, tier, tierChanges = [] }: TieredArtisan, change: TierChange, outbox: OutboxEntry[]): Promise<boolean> {
  const since = { _id, tier, [`tierChanges.${tierChanges.length}`]: { $exists: false } };
  const written = await Artisans.updateOne(since, { $set: { tier: change.to, tierPinned: change.pinned }, $push: { tierChanges: change, outbox: { $each: outbox } } }).exec();
  return written.modifiedCount === 1;
}

/** Visits of an artisan that began since a moment and are done. */
export const countVisitsDone = (artisan: string, from: Millis, until: Millis): Promise<number> => Bookings.countDocuments({ artisan, start: { $gte: from, $lte: until }, state: "completed" }).exec();

/** Visits he had agreed to and called off himself since a moment. A visit is called off before it begins. */
export const countCalledOff = (artisan: string, from: Millis): Promise<number> =>
  Bookings.countDocuments({ artisan, start: { $gte: from }, state: "cancelled", history: { $elemMatch: { event: "cancel", actor: "artisan", at: { $gte: from } } } }).exec();
