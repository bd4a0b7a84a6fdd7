import { randomUUID } from "node:crypto";
import { seconds, type Millis } from "~/domain/time/instant";
import { claimDueJob, renewJob, type Job, type Taking } from "~/models/job.server";

export interface LeaseTimes {
  /** How long a job stays with a process that is no more heard of. */
  lease: Millis;
  /** How often a process that does a job says so. */
  renew: Millis;
}

/** Three renewals may be lost before another process takes the job. */
export const LEASE_TIMES: LeaseTimes = { lease: seconds(10), renew: seconds(3) };

/** A job that is ours while its lease is renewed. */
export interface HeldJob {
  job: Job;
  /** Renews it no more. */
  letGo(): void;
}

interface Terms {
  now(): Millis;
  toSharedTime(at: Millis): Millis;
  times: LeaseTimes;
  except: Taking["except"];
  /** Hears of a renewal that failed. */
  failed(error: unknown): void;
}

/** Takes the job that is due longest, unless there is none, and renews its lease from then on. */
export async function takeJob({ now, toSharedTime, times, except, failed }: Terms): Promise<HeldJob | null> {
  const at = now();
  const job = await claimDueJob({ claim: randomUUID(), now: at, lease: { now: toSharedTime(at), until: toSharedTime(at) + times.lease }, except });
  if (!job) return null;
  const renewing = setInterval(() => void renewJob(job, toSharedTime(now()) + times.lease).catch(failed), times.renew).unref();
  return { job, letGo: () => clearInterval(renewing) };
}
