import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** Work to be done later, at least once. Times are real time. */
export interface Job {
  _id: string;
  name: string;
  /** The same key is the same job, however often it is asked for. */
  key: string;
  payload: Record<string, unknown>;
  /** parked: tried too often, waits for staff. */
  state: "waiting" | "running" | "done" | "parked";
  /** When it may be taken next; while running, when its lease ends, in the database's time. */
  dueAt: Millis;
  /** Names the runner that holds the lease. */
  claim: string | null;
  tries: number;
  error: string | null;
  /** Set once done: collects the row as rubbish, decides nothing. */
  rubbishAt?: Date;
}

export const Jobs = defineModel<Job>(
  "jobs",
  { _id: String, name: String, key: String, payload: Object, state: String, dueAt: Number, claim: String, tries: Number, error: String, rubbishAt: Date },
  { indexes: [[{ key: 1 }, { unique: true }], [{ state: 1, dueAt: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** Adds a job; false when one with this key is already known. */
export async function insertJob(job: Pick<Job, "_id" | "name" | "key" | "payload" | "dueAt">): Promise<boolean> {
  try {
    await Jobs.create({ ...job, state: "waiting", claim: null, tries: 0, error: null });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export interface Taking {
  claim: string;
  now: Millis;
  /** The same moment and the end of the lease, in the database's time. */
  lease: { now: Millis; until: Millis };
  /** Jobs and kinds that are not to be taken. */
  except: { ids: readonly string[]; names: readonly string[] };
}

/** Takes the job that is due longest, under a lease; a job whose runner died is due again when its lease ends. */
export const claimDueJob = ({ claim, now, lease, except }: Taking): Promise<Job | null> =>
  Jobs.findOneAndUpdate(
    {
      state: { $in: ["waiting", "running"] },
      dueAt: { $lte: Math.max(now, lease.now) },
      $or: [{ state: "waiting", dueAt: { $lte: now } }, { state: "running", dueAt: { $lte: lease.now } }],
      _id: { $nin: [...except.ids] },
      name: { $nin: [...except.names] },
    },
    { $set: { state: "running", claim, dueAt: lease.until }, $inc: { tries: 1 } },
    { sort: { dueAt: 1 }, returnDocument: "after" },
  )
    .lean<Job | null>()
    .exec();

/** Keeps a claimed job for longer; nothing when the lease was lost. */
export const renewJob = async ({ _id, claim }: Job, until: Millis): Promise<void> => void (await Jobs.updateOne({ _id, claim }, { $set: { dueAt: until } }).exec());

/** Writes how a claimed job went; nothing when the lease was lost to another runner. Done jobs keep no payload. */
export async function settleJob(job: Job, result: Pick<Job, "state" | "dueAt" | "error">, rubbishAt: Date): Promise<void> {
  const done = result.state === "done" ? { payload: {}, rubbishAt } : {};
  await Jobs.updateOne({ _id: job._id, claim: job.claim }, { $set: { ...result, ...done, claim: null } }).exec();
}

/** Whether a job is running or could be taken now. */
export const hasDueJob = async (now: Millis): Promise<boolean> =>
  (await Jobs.findOne({ $or: [{ state: "running" }, { state: "waiting", dueAt: { $lte: now } }] }).select({ _id: 1 }).lean().exec()) !== null;

/** What staff see of jobs that were tried too often, longest parked first. Payloads stay out of it. */
export const findParkedJobs = (most = 100): Promise<Job[]> => Jobs.find({ state: "parked" }).select({ payload: 0 }).sort({ dueAt: 1 }).limit(most).lean<Job[]>().exec();

/** The job that is due longest and still waits; null when none is late. */
export const findOldestDueJob = (now: Millis): Promise<Job | null> => Jobs.findOne({ state: "waiting", dueAt: { $lte: now } }).select({ payload: 0 }).sort({ dueAt: 1 }).lean<Job | null>().exec();

/** Lets every parked job be taken again, as if it had never been tried; gives how many there were. */
export async function retryParkedJobs(now: Millis): Promise<number> {
  const { modifiedCount } = await Jobs.updateMany({ state: "parked" }, { $set: { state: "waiting", tries: 0, dueAt: now } }).exec();
  return modifiedCount;
}

/** Removes work whose payload names one of these: a person, an e-mail address, a phone number. */
export async function removeJobsAbout(named: readonly string[]): Promise<void> {
  await Jobs.deleteMany({ $or: ["payload.person", "payload.identifier"].map((field) => ({ [field]: { $in: [...named] } })) }).exec();
}
