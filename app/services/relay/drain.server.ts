import { randomUUID } from "node:crypto";
import type { Model } from "mongoose";
import { seconds } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import type { Lane, OutboxEntry, WithOutbox } from "~/models/outbox.server";
import { nextTry } from "./back-off";

/** Does what one outbox entry asks for. It may run again after a crash, so the effect has its own idempotency; throwing means later again. */
export type Handler<Row> = (row: Row, entry: OutboxEntry) => Promise<void>;

type AnyRow = WithOutbox & { _id: string };

/** A collection whose documents tell others, and what is done for each kind of entry. */
export interface Aggregate {
  rows: Model<AnyRow>;
  handlers: Record<string, Handler<AnyRow>>;
}

/** Ties a collection to the handlers of its own rows. */
export const aggregate = <Row extends AnyRow>(rows: Model<Row>, handlers: Record<string, Handler<Row>>): Aggregate => ({ rows, handlers }) as unknown as Aggregate;

const ME = randomUUID();
const LEASE = seconds(60);
const AT_ONCE = 40;

/** Works off the due outbox entries of one collection; gives how many were done. Entries behind one that waits are left. */
export async function drain({ rows, handlers }: Aggregate): Promise<number> {
  const due = await rows.find({ "outbox.dueAt": { $lte: Date.now() } }).limit(AT_ONCE).lean<AnyRow[]>().exec();
  const done = await Promise.all(due.flatMap((row) => dueLanes(row).map((lane) => workLane(rows, handlers, row._id, lane))));
  return done.reduce((sum, count) => sum + count, 0);
}

/** The first entry of each lane: what stands behind one that waits or is parked waits with it. */
const heads = ({ outbox }: WithOutbox): OutboxEntry[] => outbox.filter((entry, index) => outbox.findIndex(({ lane }) => lane === entry.lane) === index);

const dueLanes = (row: WithOutbox): Lane[] => heads(row).filter(({ dueAt }) => dueAt !== null && dueAt <= Date.now()).map(({ lane }) => lane);

/** Whether anything of a collection will still be done by itself; what is parked waits for staff. */
export async function isWaiting({ rows }: Aggregate): Promise<boolean> {
  const waiting = await rows.find({ "outbox.dueAt": { $gte: 0 } }).limit(AT_ONCE).select({ outbox: 1 }).lean<AnyRow[]>().exec();
  return waiting.some((row) => heads(row).some(({ dueAt }) => dueAt !== null));
}

/** Takes the lane of one document and works its entries in order until one fails or none is left; gives how many were done. */
async function workLane(rows: Aggregate["rows"], handlers: Aggregate["handlers"], id: string, lane: Lane): Promise<number> {
  const now = Date.now();
  const lease = `leases.${lane}`;
  const free = { _id: id, $or: [{ [lease]: { $exists: false } }, { [`${lease}.until`]: { $lt: now } }] };
  const row = await rows.findOneAndUpdate(free, { $set: { [lease]: { by: ME, until: now + LEASE } } }, { returnDocument: "after" }).lean<AnyRow | null>().exec();
  if (!row) return 0;
  let done = 0;
  for (const entry of row.outbox.filter((one) => one.lane === lane)) {
    if (entry.dueAt === null || entry.dueAt > Date.now()) break;
    if (!(await work(rows, handlers, row, entry))) break;
    done += 1;
  }
  await rows.updateOne({ _id: id, [`${lease}.by`]: ME }, { $unset: { [lease]: 1 } }).exec();
  return done;
}

/** Works one entry; false when it has to wait. */
async function work(rows: Aggregate["rows"], handlers: Aggregate["handlers"], row: AnyRow, entry: OutboxEntry): Promise<boolean> {
  const handle = handlers[entry.kind];
  try {
    if (!handle) throw new Error(`Nobody handles ${entry.kind} of ${rows.modelName}`);
    await handle(row, entry);
    await rows.updateOne({ _id: row._id }, { $pull: { outbox: { key: entry.key } } }).exec();
    return true;
  } catch (error) {
    reportError(error);
    const tries = entry.tries + 1;
    await rows.updateOne({ _id: row._id, "outbox.key": entry.key }, { $set: { "outbox.$.tries": tries, "outbox.$.dueAt": nextTry(tries, Date.now()), "outbox.$.error": error instanceof Error ? error.name : "Error" } }).exec();
    return false;
  }
}
