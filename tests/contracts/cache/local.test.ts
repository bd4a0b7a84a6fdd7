import { expect, test } from "vitest";
import { readCacheConfig } from "~/adapters/cache/config.server";
import { localCache, noCache } from "~/adapters/cache/local.server";
import { cacheContract } from "./cache-contract";

cacheContract(() => localCache());

test("a cache that is off is never right and never wrong", async () => {
  await noCache.set({ key: "a", value: "1", seconds: 60, tags: [] });
  expect(await noCache.get("a")).toBeNull();
});

test("half a set of keys stops the start and names what is missing", () => {
  expect(() => readCacheConfig({ UPSTASH_REDIS_REST_URL: "https://x.example" })).toThrow("UPSTASH_REDIS_REST_TOKEN");
  expect(readCacheConfig({ REDIS_CACHE_TTL: "" }).seconds).toBe(3600);
});
