import { setTimeout as sleep } from "node:timers/promises";
import type { Millis } from "~/domain/time/instant";
import { EMPTY, earn, spend } from "./budget";
import { admit, ANSWERING, failed } from "./circuit";
import { isPassing, VendorFault } from "./fault";
import { fullJitter } from "./jitter";
import { READ_LIMIT } from "./limits";

const MOST_REPEATS = 2;

export interface VendorState {
  name: string;
  /** Since when it does not answer; null while it does. Of this process. */
  downSince: Millis | null;
}

/** One outside system as this process calls it. */
export interface Vendor {
  state(): VendorState;
  /** Whether a call would be sent now. */
  isOpen(): boolean;
  /**
   * Makes a call. `repeatable` says that it may be made again at once (it only reads, or carries a key); then a passing fault is repeated within
   * the budget. `work` gets a signal that ends it. Throws `VendorFault`, `down` without having called when the vendor failed too often just now.
   * Any other error of `work` is its own: the vendor answered.
   */
  call<T>(work: (signal: AbortSignal) => Promise<T>, how: { repeatable: boolean }): Promise<T>;
}

export interface VendorSetup {
  name: string;
  now?: () => Millis;
  chance?: () => number;
  pause?: (wait: Millis) => Promise<unknown>;
  /** How long one call may take as a whole. */
  limit?: Millis;
}

/** Makes the one way in which a vendor is called: with a limit of time, a circuit, and a budget of repeats. */
export function makeVendor({ name, now = Date.now, chance = Math.random, pause = sleep, limit = READ_LIMIT }: VendorSetup): Vendor {
  let circuit = ANSWERING;
  let budget = EMPTY;

  const once = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const admitted = admit(circuit, now());
    if (!admitted) throw new VendorFault("down", `${name} does not answer`);
    circuit = admitted;
    try {
      const answer = await inTime(work, limit);
      circuit = ANSWERING;
      return answer;
    } catch (error) {
      circuit = error instanceof VendorFault ? failed(circuit, now()) : ANSWERING;
      throw error;
    }
  };

  return {
    state: () => ({ name, downSince: circuit.downSince }),
    isOpen: () => admit(circuit, now()) !== null,
    async call(work, { repeatable }) {
      budget = earn(budget);
      for (let repeat = 0; ; repeat += 1) {
        try {
          return await once(work);
        } catch (error) {
          const left = repeatable && isPassing(error) && repeat < MOST_REPEATS ? spend(budget) : null;
          if (left === null) throw error;
          budget = left;
          await pause(fullJitter(repeat, chance));
        }
      }
    },
  };
}

/** Gives what `work` gives, or says that it came too late, whether or not `work` heeds the signal. */
async function inTime<T>(work: (signal: AbortSignal) => Promise<T>, limit: Millis): Promise<T> {
  const over = new AbortController();
  const late = new VendorFault("late", `no answer in ${limit} ms`);
  let timer: NodeJS.Timeout | undefined;
  const lapse = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(late);
      over.abort(late);
    }, limit);
  });
  return Promise.race([work(over.signal), lapse]).finally(() => clearTimeout(timer));
}
