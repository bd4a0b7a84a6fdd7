import { randomUUID } from "node:crypto";
import { days, minutes } from "~/domain/time/instant";
import { hasDueJob, insertJob } from "~/models/job.server";
import { dueMoments } from "./due-moments";
import { openWorker } from "./local/open-worker.server";
import { LEASE_TIMES } from "./local/take-job.server";
import type { JobsPort, Schedule, WorkTerms } from "./port";

/** Of the moments missed while no process ran, the last of each schedule is made up for when it is no older than this. */
const LOOK_BACK = days(1);
const TO_THE_END: WorkTerms = { patience: null, mostOfAKind: 40, toSharedTime: (at) => at };

/** Jobs as rows of the database, run by whichever process takes them first. `now` is real time. */
export function localJobs({ now = Date.now, times = LEASE_TIMES } = {}): JobsPort {
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

  const openScheduledWorker: JobsPort["openWorker"] = (run, terms) => {
    const { work, end } = openWorker(run, terms, { now, times });
    return {
      end,
      async work() {
        await enqueueScheduled();
        return work();
      },
    };
  };

  return {
    mode: "local",
    enqueue: async ({ name, payload, key, runAt }) => void (await insertJob({ _id: randomUUID(), name, payload, key, dueAt: runAt })),
    schedule: async (next) => void (schedules = next),
    openWorker: openScheduledWorker,
    runDue: (run) => openScheduledWorker(run, TO_THE_END).work(),
    isIdle: async () => !(await hasDueJob(now())),
  };
}
