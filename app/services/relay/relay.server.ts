import { AGGREGATES } from "./aggregates.server";
import type { Aggregate } from "./aggregate";
import { drain, isWaiting } from "./drain.server";

/** Works off one collection's outboxes until nothing more can be done now; gives how many entries were done. */
async function relay(collection: Aggregate): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await drain(collection);
    total += count;
    if (count === 0) return total;
  }
}

/** The work of each collection by itself, so that one with a slow vendor behind it holds up no other. */
export const RELAYS: readonly (() => Promise<number>)[] = AGGREGATES.map((collection) => () => relay(collection));

/** Works off every outbox until nothing more can be done now; gives how many entries were done. */
export async function relayDue(): Promise<number> {
  let total = 0;
  for (;;) {
    const counts = await Promise.all(RELAYS.map((work) => work()));
    const count = counts.reduce((sum, one) => sum + one, 0);
    total += count;
    if (count === 0) return total;
  }
}

/** Whether no outbox waits for anything: nothing due and nothing to be tried again. Parked entries wait for staff and do not count. */
export async function isRelayIdle(): Promise<boolean> {
  const waiting = await Promise.all(AGGREGATES.map(isWaiting));
  return !waiting.includes(true);
}
