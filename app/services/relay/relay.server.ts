import { seconds } from "~/domain/time/instant";
import { AGGREGATES } from "./aggregates.server";
import { drain, isWaiting } from "./drain.server";
import { openRelay, type Relay } from "./open-relay.server";

/** A vendor's slowest answer that is no fault is waited for; what takes longer goes on beside the rest, so many of a kind at once. */
const PATIENCE = { patience: seconds(1), mostSlow: 40 };

/** Opens the work of each collection by itself, so that one with a slow vendor behind it holds up no other. */
export const openRelays = (): Relay[] => AGGREGATES.map((collection) => openRelay(collection, PATIENCE));

/** Works off every outbox until nothing more can be done now, to the end of what is slow; gives how many entries were done. */
export async function relayDue(): Promise<number> {
  let total = 0;
  for (;;) {
    const counts = await Promise.all(AGGREGATES.map((collection) => drain(collection)));
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
