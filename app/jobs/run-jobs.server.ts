import { jobs } from "~/adapters/jobs/index.server";
import type { JobRunner, JobWorker } from "~/adapters/jobs/port";
import { seconds } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import { toDatabaseTime } from "~/services/clock/business-now.server";
import { within } from "~/services/relay/within";
import { JOB_KINDS, SCHEDULES } from "./registry.server";

/** What one job may take before it counts as failed. */
const LONGEST = seconds(90);

/** Does one job by its kind. It fails, and the log says so, when nobody knows its name or when it takes too long. */
const runJob: JobRunner = async ({ name, payload, key }) => {
  try {
    const kind = JOB_KINDS.find((one) => one.name === name);
    if (!kind) throw new Error(`Nobody does the job ${name}`);
    await within(LONGEST, kind.run(payload, key));
  } catch (error) {
    reportError(error);
    throw error;
  }
};

/** Opens the standing work of this process. A job that takes longer than a second goes on beside the others, so many of a kind at once. */
export const openJobs = (): JobWorker => jobs().openWorker(runJob, { patience: seconds(1), mostOfAKind: 40, toSharedTime: toDatabaseTime });

/** Does every job that is due, to its end; gives how many there were. */
export const runJobs = (): Promise<number> => jobs().runDue(runJob);

/** Makes the schedules known, at start. */
export const startSchedules = (): Promise<void> => jobs().schedule(SCHEDULES);
