import { randomUUID } from "node:crypto";
import { days, minutes } from "~/domain/time/instant";
import { laterTry, MOST_TRIES } from "~/domain/time/later-try";
import { claimDueJob, hasDueJob, insertJob, settleJob, type Job } from "~/models/job.server";
import { dueMoments } from "./due-moments";
import type { JobRunner, JobsPort, Schedule } from "./port";

const LEASE = minutes(2);
const MOST_AT_ONCE = 100;
/** Of the moments missed while no process ran, the last of each schedule is made up for when it is no older than this. */
const LOOK_BACK = days(1);

/** Jobs as rows of the database, run by whichever process takes them first. `now` is real time. */
export function localJobs(now: () => number = Date.now): JobsPort {
  const runner = randomUUID();
  let schedules: readonly Schedule[] = [];
  let lookedAt = now() - LOOK_BACK;

  /** The moments of a schedule are whole minutes, so it is asked once a minute. */
  const enqueueScheduled = async (): Promise<void> => {
    const at = now();
    if (Math.floor(at / minutes(1)) === Math.floor(lookedAt / minutes(1))) return;
    for (const schedule of schedules)
      for (const moment of dueMoments(schedule, lookedAt, at).slice(-1))
        await insertJob({ _id: randomUUID(), name: schedule.name, key: `${schedule.name}@${new Date(moment).toISOString()}`, payload: {}, dueAt: moment });
    lookedAt = at;
  };

  const attempt = async (job: Job, run: JobRunner): Promise<void> => {
    const rubbishAt = new Date(now() + days(7));
    try {
      if (job.tries > MOST_TRIES) throw new Error(job.error ?? "every runner of this job died");
      await run(job);
      await settleJob(job, { state: "done", dueAt: now(), error: null }, rubbishAt);
    } catch (error) {
      const again = laterTry(job.tries, now());
      await settleJob(job, { state: again === null ? "parked" : "waiting", dueAt: again ?? now(), error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }, rubbishAt);
    }
  };

  return {
    mode: "local",
    enqueue: async ({ name, payload, key, runAt }) => void (await insertJob({ _id: randomUUID(), name, payload, key, dueAt: runAt })),
    schedule: async (next) => void (schedules = next),
    async runDue(run) {
      await enqueueScheduled();
      for (let count = 0; count < MOST_AT_ONCE; count += 1) {
        const at = now();
        const job = await claimDueJob(`${runner}:${randomUUID()}`, at, at + LEASE);
        if (!job) return count;
        await attempt(job, run);
      }
      return MOST_AT_ONCE;
    },
    isIdle: async () => !(await hasDueJob(now())),
  };
}
