import { retryParkedJobs } from "~/models/job.server";
import { AGGREGATES } from "./aggregates.server";
import { listParked } from "./list-parked.server";

/** Lets all that is parked be tried anew, from its first try; gives how much that is. Each effect has its own key, so one that did happen stays one. */
export async function retryParked(): Promise<number> {
  const parked = await listParked();
  for (const { collection, id, key } of parked) {
    const rows = AGGREGATES.find((one) => one.rows.modelName === collection)?.rows;
    await rows?.updateOne({ _id: id, "outbox.key": key }, { $set: { "outbox.$.tries": 0, "outbox.$.dueAt": 0 } }).exec();
  }
  return parked.length + (await retryParkedJobs(Date.now()));
}
