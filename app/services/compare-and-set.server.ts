import { setTimeout as sleep } from "node:timers/promises";

const TRIES = 20;

/**
 * Runs one try of read, decide and conditional write until it gives a result; undefined means somebody wrote in between.
 * After 20 tries with jitter gives null: too busy just now.
 */
export async function compareAndSet<T>(attempt: () => Promise<T | undefined>): Promise<T | null> {
  for (let count = 1; count <= TRIES; count += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
    await sleep(Math.random() * Math.min(200, 4 * 1.4 ** count));
  }
  return null;
}
