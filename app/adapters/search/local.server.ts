import type { AnswerTo, Call } from "./local/calls";
import { startIndexThread, type IndexThread } from "./local/start-index-thread.server";
import type { Search } from "./port";

type Slices = Parameters<Search["replaceAll"]>[0];

/**
 * Search in the memory of this process, in a thread of its own, so that neither filling it nor a hard query stops a page.
 * The thread starts with the first call. One that dies fails the calls it had; the next query starts another and fills it again.
 */
export function localSearch(start = startIndexThread): Search {
  let thread: IndexThread | null = null;
  let known: Slices | null = null;
  /** Queries wait for the filling of an index that is not whole; a whole one answers while it is filled anew. */
  let whole = false;
  let filling: Promise<void> | null = null;

  function send<C extends Call>(call: C): Promise<AnswerTo<C>> {
    thread ??= start(() => {
      thread = null;
      whole = false;
    });
    return thread.send(call);
  }

  function fill(slices: Slices): Promise<void> {
    const mine = sendAll(slices)
      .then(() => void (whole = true))
      .finally(() => void (filling = filling === mine ? null : filling));
    filling = mine;
    return mine;
  }

  /** The next slice is read while the thread works on the one before. */
  async function sendAll(slices: Slices): Promise<void> {
    let taken: Promise<unknown> = send({ name: "beginFilling" });
    const begun = thread;
    /** What a new thread was not given from the beginning would count as whole. */
    const sameThread = (): void => {
      if (thread !== begun) throw new Error("The search thread ended while it was filled");
    };
    for await (const docs of slices) {
      await taken;
      sameThread();
      taken = send({ name: "fill", docs });
      taken.catch(() => undefined);
    }
    await taken;
    sameThread();
    await send({ name: "endFilling" });
  }

  return {
    async query(query) {
      if (!whole && known) await (filling ?? fill(known));
      return send({ name: "query", query });
    },
    upsert: (doc) => send({ name: "put", doc }),
    remove: (id) => send({ name: "drop", id }),
    replaceAll(slices) {
      known = slices;
      return fill(slices);
    },
  };
}
