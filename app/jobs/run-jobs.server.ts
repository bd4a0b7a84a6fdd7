import { jobs } from "~/adapters/jobs/index.server";
import type { JobRunner } from "~/adapters/jobs/port";
import { JOB_KINDS, SCHEDULES } from "./registry.server";

/** Does one job by its kind; a name nobody knows is a bug that parks the job. */
export const runJob: JobRunner = async ({ name, payload, key }) => {
  const kind = JOB_KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(`Nobody does the job ${name}`);
  await kind.run(payload, key);
};

/** Does every job that is due; gives how many there were. */
export const runJobs = (): Promise<number> => jobs().runDue(runJob);

/** Makes the schedules known, at start. */
export const startSchedules = (): Promise<void> => jobs().schedule(SCHEDULES);
