import { laterTry } from "~/domain/time/later-try";
import { seconds, type Millis } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import type { Lane, OutboxEntry } from "~/models/outbox.server";
import type { Aggregate } from "./aggregate";
import { LEASE_TIMES, takeLane, type HeldLane } from "./lane-lease.server";
import { isHeld, laneOf } from "./lanes";
import { within } from "./within";

/** What one entry may take before it counts as failed. */
const LONGEST = seconds(45);

/**
 * Takes the lane of one document and works its entries in order until one fails or none is left; gives how many were done. Nothing when
 * another process has it. What stands behind an entry that is held waits with it, in its `dueAt`, so that the index does not find it.
 */
export async function workLane(collection: Aggregate, id: string, lane: Lane, now: () => Millis, times = LEASE_TIMES): Promise<number> {
  const held = await takeLane(collection, id, lane, now, times);
  return held ? workEntries(collection, held, lane, now).finally(held.letGo) : 0;
}

async function workEntries(collection: Aggregate, held: HeldLane, lane: Lane, now: () => Millis): Promise<number> {
  const entries = laneOf(held.row, lane);
  let done = 0;
  for (const entry of entries) {
    const behind = entries.slice(done + 1);
    const failed = isHeld(entry, now()) ? entry : await attempt(collection, held, entry, behind, now);
    if (failed === "lost") return done;
    if (failed) {
      await setDue(collection, held, behind, failed.dueAt);
      break;
    }
    done += 1;
  }
  // A lane that another process has emptied meanwhile is given back too.
  if (done < entries.length || done === 0) await collection.rows.updateOne({ _id: held.row._id, ...held.ours }, { $unset: held.free }).exec();
  return done;
}

/** Does one entry and takes it out, with the lease when it was the last. Gives the entry as it then stands when it failed, "lost" when the lane is another's by now. */
async function attempt({ rows, handlers }: Aggregate, held: HeldLane, entry: OutboxEntry, behind: OutboxEntry[], now: () => Millis): Promise<OutboxEntry | "lost" | null> {
  await setDue({ rows, handlers }, held, behind.filter(({ dueAt }) => dueAt === null), 0);
  const mine = { _id: held.row._id, ...held.ours };
  try {
    const handle = handlers[entry.kind];
    if (!handle) throw new Error(`Nobody handles ${entry.kind} of ${rows.modelName}`);
    await within(LONGEST, handle(held.row, entry));
  } catch (error) {
    reportError(error);
    const tries = entry.tries + 1;
    const next = { ...entry, tries, dueAt: laterTry(tries, now()), error: error instanceof Error ? error.name : "Error" };
    const written = await rows.updateOne({ ...mine, "outbox.key": entry.key }, { $set: { "outbox.$.tries": next.tries, "outbox.$.dueAt": next.dueAt, "outbox.$.error": next.error } }).exec();
    return written.matchedCount === 1 ? next : "lost";
  }
  const rest = behind.length > 0 ? { $set: held.renew() } : { $unset: held.free };
  const written = await rows.updateOne(mine, { $pull: { outbox: { key: entry.key } }, ...rest }).exec();
  return written.matchedCount === 1 ? null : "lost";
}

/** Makes entries due at a moment, or never by themselves. */
async function setDue({ rows }: Aggregate, held: HeldLane, entries: OutboxEntry[], dueAt: Millis | null): Promise<void> {
  for (const { key } of entries.filter((entry) => entry.dueAt !== dueAt)) await rows.updateOne({ _id: held.row._id, ...held.ours, "outbox.key": key }, { $set: { "outbox.$.dueAt": dueAt } }).exec();
}
