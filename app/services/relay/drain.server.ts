import type { Model } from "mongoose";
import type { Millis } from "~/domain/time/instant";
import type { OutboxEntry, WithOutbox } from "~/models/outbox.server";
import { lanesDue } from "./lanes";
import { workLane } from "./work-lane.server";

/** Does what one outbox entry asks for. It may run again after a crash, so the effect has its own idempotency; throwing means later again. */
export type Handler<Row> = (row: Row, entry: OutboxEntry) => Promise<void>;

export type AnyRow = WithOutbox & { _id: string };

/** A collection whose documents tell others, and what is done for each kind of entry. */
export interface Aggregate {
  rows: Model<AnyRow>;
  handlers: Record<string, Handler<AnyRow>>;
}

/** Ties a collection to the handlers of its own rows. */
export const aggregate = <Row extends AnyRow>(rows: Model<Row>, handlers: Record<string, Handler<Row>>): Aggregate => ({ rows, handlers }) as unknown as Aggregate;

const AT_ONCE = 40;

/**
 * Works off every due outbox entry of one collection, 40 documents at once; gives how many were done. It walks through all documents with
 * something due, what was asked for first before the others, so that none that cannot be worked now (another process has it) stands in their way. `now` is real time.
 */
export async function drain(collection: Aggregate, now: () => Millis = Date.now): Promise<number> {
  let done = 0;
  const due = collection.rows.find({ "outbox.dueAt": { $lte: now() } }).sort({ "outbox.dueAt": 1 }).select({ outbox: 1 }).lean<AnyRow>().cursor({ batchSize: AT_ONCE });
  const work = async (row: AnyRow): Promise<void> => {
    const counts = await Promise.all(lanesDue(row, now()).map((lane) => workLane(collection, row._id, lane, now)));
    done += counts.reduce((sum, count) => sum + count, 0);
  };
  await due.eachAsync(work, { parallel: AT_ONCE });
  return done;
}

/** Whether anything of a collection will still be done by itself; what is parked waits for staff. */
export const isWaiting = async ({ rows }: Aggregate): Promise<boolean> => (await rows.exists({ "outbox.dueAt": { $gte: 0 } }).exec()) !== null;
