import { LRUCache } from "lru-cache";
import { EVERYTHING, type PageTag } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import type { PackedPage } from "./packed-page.server";

export interface StoredPage {
  page: PackedPage;
  /** What the page is made of; a write to any of it drops the page. */
  tags: ReadonlySet<PageTag>;
  /** Real time at which its making began: what it shows is at least as new. */
  bornAt: Millis;
}

/** What a page costs beside its bytes: its key, tags and headers. */
const OVERHEAD = 2000;

/** Pages by address, at most so many bytes in all; what was read longest ago goes first. */
export function pageStore(mostBytes: number) {
  const carriers = new Map<PageTag, Set<string>>();
  const pages = new LRUCache<string, StoredPage>({
    maxSize: mostBytes,
    maxEntrySize: Math.max(1, Math.floor(mostBytes / 8)),
    sizeCalculation: ({ page, tags }, key) => page.bytes + 2 * key.length + 100 * tags.size + OVERHEAD,
    dispose: ({ tags }, key) => tags.forEach((tag) => uncarry(tag, key)),
  });

  function uncarry(tag: PageTag, key: string): void {
    const keys = carriers.get(tag);
    keys?.delete(key);
    if (keys?.size === 0) carriers.delete(tag);
  }

  return {
    get: (key: string): StoredPage | undefined => pages.get(key),
    set(key: string, stored: StoredPage): void {
      pages.set(key, stored);
      if (pages.peek(key) !== stored) return;
      for (const tag of stored.tags) carriers.set(tag, (carriers.get(tag) ?? new Set()).add(key));
    },
    delete: (key: string): void => void pages.delete(key),
    drop(tags: readonly PageTag[]): void {
      if (tags.includes(EVERYTHING)) return pages.clear();
      for (const tag of tags) for (const key of [...(carriers.get(tag) ?? [])]) pages.delete(key);
    },
    size: () => ({ pages: pages.size, bytes: pages.calculatedSize, tags: carriers.size }),
  };
}
