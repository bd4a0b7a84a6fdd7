import { randomUUID } from "node:crypto";
import { seconds, type Millis } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import type { Lane } from "~/models/outbox.server";
import { toDatabaseTime } from "~/services/clock/business-now.server";
import type { Aggregate, AnyRow } from "./aggregate";

/** One lane of one document, ours while its lease is renewed. Every write names the lease, so what is lost to another process stays untouched. */
export interface HeldLane {
  row: AnyRow;
  free: Record<string, 1>;
  ours: Record<string, string>;
  renew(): Record<string, Millis>;
  /** Renews it no more. */
  letGo(): void;
}

export interface LeaseTimes {
  /** How long a lane stays with a process that is no more heard of. */
  lease: Millis;
  /** How often a process that works a lane says so. */
  renew: Millis;
}

/** Three renewals may be lost before another process takes the lane. */
export const LEASE_TIMES: LeaseTimes = { lease: seconds(10), renew: seconds(3) };

/** Takes a lane with something due, unless somebody has it, and renews its lease from then on. Leases are in the database's time: the clocks of machines differ by more than a lease lasts. */
export async function takeLane({ rows }: Aggregate, id: string, lane: Lane, now: () => Millis, { lease, renew }: LeaseTimes): Promise<HeldLane | null> {
  const path = `leases.${lane}`;
  const by = randomUUID();
  const ours = { [`${path}.by`]: by };
  const until = (): Millis => toDatabaseTime(now()) + lease;
  const due = { _id: id, "outbox.dueAt": { $lte: now() }, $or: [{ [path]: { $exists: false } }, { [`${path}.until`]: { $lt: toDatabaseTime(now()) } }] };
  const row = await rows.findOneAndUpdate(due, { $set: { [path]: { by, until: until() } } }, { returnDocument: "after" }).lean<AnyRow | null>().exec();
  if (!row) return null;
  const renewed = (): Record<string, Millis> => ({ [`${path}.until`]: until() });
  const renewing = setInterval(() => void rows.updateOne({ _id: id, ...ours }, { $set: renewed() }).exec().catch(reportError), renew).unref();
  return { row, free: { [path]: 1 }, ours, renew: renewed, letGo: () => clearInterval(renewing) };
}
