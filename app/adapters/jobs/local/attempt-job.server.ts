import { days, type Millis } from "~/domain/time/instant";
import { laterTry, MOST_TRIES } from "~/domain/time/later-try";
import { settleJob, type Job } from "~/models/job.server";
import type { JobRunner } from "../port";

/** Does a job that was taken and writes how it went: done, to be tried again later, or parked for staff. */
export async function attemptJob(job: Job, run: JobRunner, now: () => Millis): Promise<void> {
  const rubbishAt = new Date(now() + days(7));
  try {
    if (job.tries > MOST_TRIES) throw new Error(job.error ?? "every runner of this job died");
    await run(job);
  } catch (error) {
    const again = laterTry(job.tries, now());
    return settleJob(job, { state: again === null ? "parked" : "waiting", dueAt: again ?? now(), error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }, rubbishAt);
  }
  await settleJob(job, { state: "done", dueAt: now(), error: null }, rubbishAt);
}
