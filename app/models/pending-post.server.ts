import type { Model } from "mongoose";
import { MOST_TRIES } from "~/domain/time/later-try";
import type { Millis } from "~/domain/time/instant";
import { Bookings } from "./booking.server";
import type { OutboxEntry, WithOutbox } from "./outbox.server";
import { Payments } from "./payment.server";
import { Payouts } from "./payout.server";

type Poster = WithOutbox & { _id: string };

/** Every kind of work that posts in the journal, and where it keeps the event's time. Nothing else posts. */
const POSTERS: readonly { rows: Model<Poster>; kind: string; time: string }[] = [
  { rows: Payments as unknown as Model<Poster>, kind: "post_journal", time: "data.event.at" },
  { rows: Payouts as unknown as Model<Poster>, kind: "post_journal", time: "data.event.at" },
  { rows: Bookings as unknown as Model<Poster>, kind: "owe", time: "data.at" },
];

export interface PendingPost {
  collection: string;
  document: string;
  /** Whether it waits for staff. */
  parked: boolean;
}

/**
 * Something that happened before a moment and is on its way into the journal, or null. Documents are read in the order of their ids, which never change, and not by
 * an index on what is due: one that moves in such an index while it is read may be missed.
 */
export async function findPendingPost(before: Millis): Promise<PendingPost | null> {
  for (const { rows, kind, time } of POSTERS) {
    const found = await rows.findOne({ outbox: { $elemMatch: { kind, [time]: { $lt: before } } } }).sort({ _id: 1 }).select({ outbox: 1 }).lean<Poster | null>().exec();
    if (found) return { collection: rows.modelName, document: found._id, parked: found.outbox.some((entry) => entry.kind === kind && isParked(entry)) };
  }
  return null;
}

const isParked = ({ dueAt, tries }: OutboxEntry): boolean => dueAt === null && tries >= MOST_TRIES;
