import { LRUCache } from "lru-cache";
import type { CacheEntry, CachePort } from "./port";

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_SECONDS = 3600;

/** A cache in this process, at most 32 MB; what was read longest ago goes first. `seconds` is the longest anything stays. */
export function localCache(seconds = MOST_SECONDS): CachePort {
  const entries = new LRUCache<string, CacheEntry>({ maxSize: MOST_BYTES, sizeCalculation: ({ key, value }) => 2 * (key.length + value.length) + 200 });
  return {
    mode: "local",
    get: (key) => Promise.resolve(entries.get(key)?.value ?? null),
    set: async (entry) => void entries.set(entry.key, entry, { ttl: Math.min(entry.seconds, seconds) * 1000 }),
    delete: async (key) => void entries.delete(key),
    async deleteTag(tag) {
      for (const [key, entry] of entries.entries()) if (entry.tags.includes(tag)) entries.delete(key);
    },
  };
}

/** No cache at all: every question is a miss. The site behaves the same, only slower. */
export const noCache: CachePort = {
  mode: "off",
  get: () => Promise.resolve(null),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(),
  deleteTag: () => Promise.resolve(),
};
