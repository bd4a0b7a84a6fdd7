import type { Millis } from "~/domain/time/instant";
import type { Aggregate, AnyRow } from "./aggregate";
import { toDatabaseTime } from "~/services/clock/business-now.server";
import { isTaken, lanesDue } from "./lanes";
import { PATIENT, type SlowLanes } from "./slow-lanes";
import { workLane } from "./work-lane.server";

const AT_ONCE = 40;

/**
 * Works off every due outbox entry of one collection, 40 documents at once; gives how many were done. It walks through all documents with
 * something due, what was asked for first before the others, so that none that cannot be worked now (another process has it) stands in their way. `now` is real time.
 * With `slow` it does not wait for work that takes long, and begins none that still goes on.
 */
export async function drain(collection: Aggregate, now: () => Millis = Date.now, slow: SlowLanes = PATIENT): Promise<number> {
  let done = 0;
  const due = collection.rows.find({ "outbox.dueAt": { $lte: now() } }).sort({ "outbox.dueAt": 1 }).select({ outbox: 1, leases: 1 }).lean<AnyRow>().cursor({ batchSize: AT_ONCE });
  const work = async (row: AnyRow): Promise<void> => {
    const lanes = lanesDue(row, now()).filter((lane) => !isTaken(row, lane, toDatabaseTime(now())) && slow.allow(row._id, lane));
    const counts = await Promise.all(lanes.map((lane) => slow.wait(row._id, lane, workLane(collection, row._id, lane, now))));
    done += counts.reduce((sum, count) => sum + count, 0);
  };
  await due.eachAsync(work, { parallel: AT_ONCE });
  return done;
}

/** Whether anything of a collection will still be done by itself; what is parked waits for staff. */
export const isWaiting = async ({ rows }: Aggregate): Promise<boolean> => (await rows.exists({ "outbox.dueAt": { $gte: 0 } }).exec()) !== null;
