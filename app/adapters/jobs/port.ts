import type { Millis } from "~/domain/time/instant";

/** Work to do later. Times are real time. */
export interface JobRequest {
  name: string;
  payload: Record<string, unknown>;
  /** Asking again with the same key asks for nothing more. */
  key: string;
  /** Not before this moment; a moment in the past means at once. */
  runAt: Millis;
}

/** Work that returns by the clock: a cron pattern on Indian time. */
export interface Schedule {
  name: string;
  cron: string;
}

/** Does the work of one job; throwing means it is tried again later. `key` makes its effects happen once. */
export type JobRunner = (job: { name: string; payload: unknown; key: string }) => Promise<void>;

/** Durable work: run at least once, so that effects need the key to happen exactly once. */
export interface JobsPort {
  readonly mode: "local" | "qstash";
  enqueue(job: JobRequest): Promise<void>;
  /** Makes these the schedules, each run once for each of its moments however many processes there are. */
  schedule(schedules: readonly Schedule[]): Promise<void>;
  /** Runs what is due, one after the other; gives how many were taken. A service that calls us back has nothing to run here. */
  runDue(run: JobRunner): Promise<number>;
  /** Whether nothing runs and nothing is due. */
  isIdle(): Promise<boolean>;
}
