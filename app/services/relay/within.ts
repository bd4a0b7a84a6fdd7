import { setTimeout as sleep } from "node:timers/promises";
import type { Millis } from "~/domain/time/instant";

/** Gives what `work` gives; throws when it takes longer than `limit`. The work itself cannot be stopped and must stand being done again. */
export async function within<T>(limit: Millis, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(limit, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error(`took longer than ${limit} ms`);
  });
  return Promise.race([work, late]).finally(() => {
    late.catch(() => undefined);
    over.abort();
  });
}
