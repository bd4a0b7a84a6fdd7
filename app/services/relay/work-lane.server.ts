import { randomUUID } from "node:crypto";
import { laterTry } from "~/domain/time/later-try";
import { seconds, type Millis } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import type { Lane, OutboxEntry } from "~/models/outbox.server";
import type { Aggregate, AnyRow } from "./aggregate";
import { isHeld, laneOf } from "./lanes";
import { within } from "./within";

const LEASE = seconds(60);
/** Shorter than a lease, so that a failure is written by the one who had it. */
const LONGEST = seconds(45);

/** One lane of one document, ours until the lease ends. Every write names the lease, so what is lost to another process stays untouched. */
interface HeldLane {
  row: AnyRow;
  free: Record<string, 1>;
  ours: Record<string, string>;
  renew(): Record<string, Millis>;
}

/**
 * Takes the lane of one document and works its entries in order until one fails or none is left; gives how many were done. Nothing when
 * another process has it. What stands behind an entry that is held waits with it, in its `dueAt`, so that the index does not find it.
 */
export async function workLane(collection: Aggregate, id: string, lane: Lane, now: () => Millis): Promise<number> {
  const held = await takeLane(collection, id, lane, now);
  if (!held) return 0;
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
  if (done < entries.length || done === 0) await collection.rows.updateOne({ _id: id, ...held.ours }, { $unset: held.free }).exec();
  return done;
}

async function takeLane({ rows }: Aggregate, id: string, lane: Lane, now: () => Millis): Promise<HeldLane | null> {
  const lease = `leases.${lane}`;
  const by = randomUUID();
  const due = { _id: id, "outbox.dueAt": { $lte: now() }, $or: [{ [lease]: { $exists: false } }, { [`${lease}.until`]: { $lt: now() } }] };
  const row = await rows.findOneAndUpdate(due, { $set: { [lease]: { by, until: now() + LEASE } } }, { returnDocument: "after" }).lean<AnyRow | null>().exec();
  return row && { row, free: { [lease]: 1 }, ours: { [`${lease}.by`]: by }, renew: () => ({ [`${lease}.until`]: now() + LEASE }) };
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
