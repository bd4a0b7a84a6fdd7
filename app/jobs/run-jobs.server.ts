import { jobs } from "~/adapters/jobs/index.server";
import type { JobRunner } from "~/adapters/jobs/port";
import { seconds } from "~/domain/time/instant";
import { within } from "~/services/relay/within";
import { JOB_KINDS, SCHEDULES } from "./registry.server";

/** Shorter than a lease, so that a failure is written by the one who had it. */
const LONGEST = seconds(90);

/** Does one job by its kind. It fails when nobody knows its name, or when it takes so long that it would hold up the others. */
const runJob: JobRunner = async ({ name, payload, key }) => {
  const kind = JOB_KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(`Nobody does the job ${name}`);
  await within(LONGEST, kind.run(payload, key));
};

/** Does every job that is due; gives how many there were. */
export const runJobs = (): Promise<number> => jobs().runDue(runJob);

/** Makes the schedules known, at start. */
export const startSchedules = (): Promise<void> => jobs().schedule(SCHEDULES);
