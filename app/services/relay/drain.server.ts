import type { Millis } from "~/domain/time/instant";
import type { Aggregate, AnyRow } from "./aggregate";
import { lanesDue } from "./lanes";
import { workLane } from "./work-lane.server";

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
