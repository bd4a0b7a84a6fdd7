import { EVERYTHING, type PageTag } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import { reportError } from "../log.server";
import type { PackedPage } from "./packed-page.server";
import { pageStore, type StoredPage } from "./page-store.server";

/** What making a page gave: the answer, null when it turned out to be somebody's own, and whether it may be kept. */
export interface Made {
  page: PackedPage | null;
  tags: ReadonlySet<PageTag>;
  keep: boolean;
}

interface Flight {
  made: Promise<Made>;
  /** What was written while it was under way: it may not have seen it. */
  touched: Set<PageTag>;
}

interface Terms {
  make(address: string): Promise<Made>;
  /** How old a page may get; 0 keeps nothing. */
  oldest: Millis;
  mostBytes: number;
}

/** Pages that are the same for everybody: made once for many who ask at the same time, kept for a while, dropped by tag. */
export function sharedPages({ make, oldest, mostBytes }: Terms) {
  const store = pageStore(mostBytes);
  const joinable = new Map<string, Flight>();
  const running = new Set<Flight>();

  /** Makes a page, or joins who makes it already. */
  function fly(key: string): Promise<Made> {
    const under = joinable.get(key);
    if (under) return under.made;
    const bornAt = Date.now();
    const flight: Flight = { touched: new Set(), made: make(key) };
    joinable.set(key, flight);
    running.add(flight);
    flight.made = flight.made
      .then((made) => {
        land(key, flight, made, bornAt);
        return made;
      })
      .finally(() => {
        running.delete(flight);
        if (joinable.get(key) === flight) joinable.delete(key);
      });
    return flight.made;
  }

  function land(key: string, { touched }: Flight, { page, tags, keep }: Made, bornAt: Millis): void {
    const outdated = touched.has(EVERYTHING) || [...touched].some((tag) => tags.has(tag));
    if (outdated || !page) return;
    if (!keep && page.status < 500) store.delete(key);
    if (keep && (store.get(key)?.bornAt ?? 0) <= bornAt) store.set(key, { page, tags, bornAt });
  }

  /** One past the middle of its life is given out once more while the next is made. */
  function renewIfOld(key: string, { bornAt }: StoredPage): void {
    if (Date.now() - bornAt > oldest / 2 && !joinable.has(key)) fly(key).catch(reportError);
  }

  return {
    /** A kept page that is not too old, or null. */
    find(key: string): PackedPage | null {
      const stored = store.get(key);
      if (!stored) return null;
      if (Date.now() - stored.bornAt >= oldest) return null;
      renewIfOld(key, stored);
      return stored.page;
    },
    /** The page, made if need be; null when it is somebody's own. */
    async get(key: string): Promise<PackedPage | null> {
      return (await (oldest > 0 ? fly(key) : make(key))).page;
    },
    /** Drops what carries one of the tags. Whoever asks from now on gets nothing whose making began before. */
    drop(tags: readonly PageTag[]): void {
      store.drop(tags);
      for (const flight of running) for (const tag of tags) flight.touched.add(tag);
      joinable.clear();
    },
    size: store.size,
  };
}
