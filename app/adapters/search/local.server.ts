import type { AnswerTo, Call } from "./local/calls";
import { startIndexThread, type IndexThread } from "./local/start-index-thread.server";
import type { Search } from "./port";

type Slices = Parameters<Search["replaceAll"]>[0];

/**
 * Search in the memory of this process, in a thread of its own, so that neither filling it nor a hard query stops a page.
 * The thread starts with the first call. One that dies fails the calls it had; the next call starts another and fills it again.
 */
export function localSearch(start = startIndexThread): Search {
  let thread: IndexThread | null = null;
  /** Queries wait for the filling of an index that is not whole; a whole one answers while it is filled anew. */
  let whole = false;
  let complete: Promise<void> = Promise.resolve();
  let known: Slices | null = null;

  function send<C extends Call>(call: C): Promise<AnswerTo<C>> {
    thread ??= start(lost);
    return thread.send(call);
  }

  function lost(): void {
    thread = null;
    whole = false;
    if (known) refill(known).catch(() => undefined);
  }

  function refill(slices: Slices): Promise<void> {
    const filling = fill(slices).then(() => void (whole = true));
    if (!whole) complete = filling;
    complete.catch(() => undefined);
    return filling;
  }

  /** The next slice is read while the thread works on the one before. */
  async function fill(slices: Slices): Promise<void> {
    let taken: Promise<unknown> = send({ name: "beginFilling" });
    for await (const docs of slices) {
      await taken;
      taken = send({ name: "fill", docs });
      taken.catch(() => undefined);
    }
    await taken;
    await send({ name: "endFilling" });
  }

  return {
    async query(query) {
      await complete;
      return send({ name: "query", query });
    },
    upsert: (doc) => send({ name: "put", doc }),
    remove: (id) => send({ name: "drop", id }),
    async replaceAll(slices) {
      known = slices;
      await refill(slices);
    },
  };
}
