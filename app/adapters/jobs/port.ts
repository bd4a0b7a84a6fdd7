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

/** How a process works beside others, and beside jobs that hang. */
export interface WorkTerms {
  /** How long a round waits for a job before that goes on by itself; null waits to its end. */
  patience: Millis | null;
  /** So many of one kind are under way at once. */
  mostOfAKind: number;
  /** A moment of this process in time that all processes share: clocks of machines differ by more than a lease lasts. */
  toSharedTime(at: Millis): Millis;
}

/** The standing work of one process. */
export interface JobWorker {
  /** Takes what is due until nothing more can be begun now; gives how many were taken. */
  work(): Promise<number>;
  /** Waits for what is still under way. */
  end(): Promise<void>;
}

/** Durable work: run at least once, so that effects need the key to happen exactly once. */
export interface JobsPort {
  readonly mode: "local" | "qstash";
  enqueue(job: JobRequest): Promise<void>;
  /** Makes these the schedules, each run once for each of its moments however many processes there are. */
  schedule(schedules: readonly Schedule[]): Promise<void>;
  /** Opens the work of this process. Jobs run beside each other, in any order. A service that calls us back has nothing to run here. */
  openWorker(run: JobRunner, terms: WorkTerms): JobWorker;
  /** Runs what is due to its end; gives how many were taken. */
  runDue(run: JobRunner): Promise<number>;
  /** Whether nothing runs and nothing is due. */
  isIdle(): Promise<boolean>;
}
