import { setTimeout as sleep } from "node:timers/promises";
import type { Millis } from "~/domain/time/instant";
import { reportError } from "~/http/log.server";
import type { Lane } from "~/models/outbox.server";

export interface Patience {
  /** How long a lane's work is waited for before it goes on by itself. */
  patience: Millis;
  /** Of one kind of lane no more work is begun while so many go on by themselves. */
  mostSlow: number;
}

/** The lanes of one collection whose work took longer than it is waited for, in this process. */
export interface SlowLanes {
  /** Whether a lane of a document may be begun. */
  allow(id: string, lane: Lane): boolean;
  /** Gives how many entries a lane's work has done, or none when it goes on by itself. */
  wait(id: string, lane: Lane, work: Promise<number>): Promise<number>;
  /** Waits for all that goes on by itself. */
  end(): Promise<void>;
}

/** Waits for every work to its end. */
export const PATIENT: SlowLanes = { allow: () => true, wait: (_id, _lane, work) => work, end: async () => undefined };

/** `freed` is called when work that went on by itself is done. */
export function openSlowLanes({ patience, mostSlow }: Patience, freed: () => void): SlowLanes {
  const slow = new Map<Lane, Map<string, Promise<unknown>>>();
  const of = (lane: Lane): Map<string, Promise<unknown>> => {
    const works = slow.get(lane) ?? new Map<string, Promise<unknown>>();
    slow.set(lane, works);
    return works;
  };
  return {
    allow: (id, lane) => of(lane).size < mostSlow && !of(lane).has(id),
    async wait(id, lane, work) {
      const over = new AbortController();
      const late = sleep(patience, "late" as const, { signal: over.signal, ref: false }).catch(() => "late" as const);
      const first = await Promise.race([work, late]).finally(() => over.abort());
      if (first !== "late") return first;
      const done = (): void => {
        of(lane).delete(id);
        freed();
      };
      of(lane).set(id, work.catch(reportError).finally(done));
      return 0;
    },
    async end() {
      await Promise.all([...slow.values()].flatMap((works) => [...works.values()]));
    },
  };
}
