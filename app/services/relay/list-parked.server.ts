import { findParkedJobs } from "~/models/job.server";
import { AGGREGATES } from "./aggregates.server";

/** Work that failed too often and waits for staff: an entry of a document's outbox, or a job. */
export interface Parked {
  of: string;
  id: string;
  key: string;
  kind: string;
  tries: number;
  error: string | null;
}

/** All that is parked. What stands behind a parked entry in its lane waits with it and is not named. */
export async function listParked(): Promise<Parked[]> {
  const jobs = (await findParkedJobs()).map(({ _id, name, key, tries, error }) => ({ of: "jobs", id: _id, key, kind: name, tries, error }));
  const entries = await Promise.all(AGGREGATES.map(parkedOf));
  return [...entries.flat(), ...jobs];
}

async function parkedOf({ rows }: (typeof AGGREGATES)[number]): Promise<Parked[]> {
  const found = await rows.find({ outbox: { $elemMatch: { dueAt: null } } }).select({ outbox: 1 }).lean<Pick<InstanceType<typeof rows>, "_id" | "outbox">[]>().exec();
  return found.flatMap(({ _id, outbox }) => outbox.filter(({ dueAt }) => dueAt === null).map(({ key, kind, tries, error }) => ({ of: rows.modelName, id: _id, key, kind, tries, error })));
}
