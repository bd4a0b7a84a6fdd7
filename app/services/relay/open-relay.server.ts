import { tellOutbox } from "~/models/outbox-news.server";
import type { Aggregate } from "./aggregate";
import { drain } from "./drain.server";
import { openSlowLanes, type Patience } from "./slow-lanes";

/** The standing work of one collection in this process. */
export interface Relay {
  collection: string;
  /** Works off what is due until nothing more can be begun now; gives how many entries were done. */
  work(): Promise<number>;
  /** Waits for what is still under way. */
  end(): Promise<void>;
}

/** Opens the work of one collection. A document whose work takes long goes on by itself, so that newer ones need not wait for it. */
export function openRelay(collection: Aggregate, patience: Patience): Relay {
  const name = collection.rows.modelName;
  const slow = openSlowLanes(patience, () => tellOutbox(name));
  const work = async (): Promise<number> => {
    let total = 0;
    for (;;) {
      const count = await drain(collection, Date.now, slow);
      total += count;
      if (count === 0) return total;
    }
  };
  return { collection: name, work, end: slow.end };
}
