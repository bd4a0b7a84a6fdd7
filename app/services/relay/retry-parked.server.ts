import { retryParkedJobs } from "~/models/job.server";
import { AGGREGATES } from "./aggregates.server";
import { listParked } from "./list-parked.server";

/** Lets all that is parked be tried anew, from its first try; gives how much that is. Each effect has its own key, so one that did happen stays one. */
export async function retryParked(): Promise<number> {
  let count = await retryParkedJobs(Date.now());
  for (;;) {
    const { entries } = await listParked();
    if (entries.length === 0) return count;
    for (const { collection, id, key } of entries) {
      const rows = AGGREGATES.find((one) => one.rows.modelName === collection)?.rows;
      await rows?.updateOne({ _id: id, "outbox.key": key }, { $set: { "outbox.$.tries": 0, "outbox.$.dueAt": 0 } }).exec();
    }
    count += entries.length;
  }
}
