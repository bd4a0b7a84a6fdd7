import { setTimeout as sleep } from "node:timers/promises";
import type { Millis } from "~/domain/time/instant";
import type { JobRunner, JobWorker, WorkTerms } from "../port";
import { attemptJob } from "./attempt-job.server";
import { takeJob, type LeaseTimes } from "./take-job.server";

/** What one round takes at most, so that a process that stops comes to an end. */
const MOST_OF_A_ROUND = 100;

/** Opens the work of one process. What could not be written of a job that went on by itself is thrown by the next round. */
export function openWorker(run: JobRunner, { patience, mostOfAKind, toSharedTime }: WorkTerms, { now, times }: { now: () => Millis; times: LeaseTimes }): JobWorker {
  /** The kinds of the jobs under way, by their ids. */
  const kinds = new Map<string, string>();
  const works = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const failed = (error: unknown): void => void faults.push(error);

  /** Begins a job; null when there is none to begin. */
  async function begin(): Promise<{ ended: Promise<void> } | null> {
    const names = [...new Set(kinds.values())].filter((name) => [...kinds.values()].filter((one) => one === name).length >= mostOfAKind);
    const held = await takeJob({ now, toSharedTime, times, except: { ids: [...kinds.keys()], names }, failed });
    if (!held) return null;
    const { job, letGo } = held;
    kinds.set(job._id, job.name);
    const ended = attemptJob(job, run, now)
      .catch(failed)
      .finally(() => {
        letGo();
        kinds.delete(job._id);
        works.delete(ended);
      });
    works.add(ended);
    return { ended };
  }

  return {
    async work() {
      const round = new Set<Promise<void>>();
      for (let taken = 0; ; ) {
        const begun = taken < MOST_OF_A_ROUND ? await begin() : null;
        if (begun) {
          taken += 1;
          round.add(begun.ended);
          void begun.ended.then(() => round.delete(begun.ended));
        } else if (!(await endsSoon(round, patience))) {
          if (faults.length > 0) throw faults.splice(0)[0];
          return taken;
        }
      }
    },
    end: async () => void (await Promise.all(works)),
  };
}

/** Whether one of these ends before patience does; not when there is none. */
async function endsSoon(round: ReadonlySet<Promise<void>>, patience: Millis | null): Promise<boolean> {
  if (round.size === 0) return false;
  const over = new AbortController();
  const late = patience === null ? [] : [sleep(patience, false, { signal: over.signal, ref: false }).catch(() => false)];
  return Promise.race([...[...round].map((work) => work.then(() => true)), ...late]).finally(() => over.abort());
}
