import type { Millis } from "~/domain/time/instant";

interface Item {
  at: Millis;
  order: number;
  happen: () => void;
}

/** What is still to happen, worked off in order of time; at one moment, in the order it was added. */
export interface Agenda {
  /** What lies after the present never happens. */
  add(at: Millis, happen: () => void): void;
  /** Lets everything happen, and what follows from it. */
  run(): void;
}

export function makeAgenda(now: Millis): Agenda {
  /** The latest first, so that the next one is taken off the end. */
  const items: Item[] = [];
  let order = 0;
  const later = (a: Item, b: Item): boolean => a.at > b.at || (a.at === b.at && a.order > b.order);
  return {
    add(at, happen) {
      if (at > now) return;
      const item = { at, order: (order += 1), happen };
      let low = 0;
      let high = items.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = items[middle];
        if (other && later(other, item)) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
    },
    run() {
      for (let next = items.pop(); next; next = items.pop()) next.happen();
    },
  };
}
