import { z } from "zod";

const live = (description: string) => z.string().default("").meta({ live: true, description });

/** The cache's variables: how long it keeps, and the keys of a shared one, both or none. */
export const CACHE_CONFIG = z.object({
  REDIS_CACHE_TTL: z.coerce.number().int().min(0).max(86_400).default(3600).meta({ description: "seconds the cache may keep something, whole pages 60 at most; 0 turns it off" }),
  UPSTASH_REDIS_REST_URL: live("a cache shared by several machines. No adapter yet: a whole set stops the start"),
  UPSTASH_REDIS_REST_TOKEN: live("its token"),
});

export interface CacheSettings {
  /** The longest anything is kept, in seconds; 0 turns the cache off. */
  seconds: number;
}

/** Reads the cache's variables. Half a set of keys, or keys for a service this version does not speak to, stop the start. */
export function readCacheConfig(raw: Record<string, string | undefined>): CacheSettings {
  const env = CACHE_CONFIG.parse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  const keys = ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"] as const;
  const missing = keys.filter((name) => !env[name]);
  if (missing.length === 1) throw new Error(`Cache: ${missing.join(", ")} is missing`);
  if (missing.length === 0) throw new Error("Cache: the Upstash adapter is not part of this version; leave its keys out");
  return { seconds: env.REDIS_CACHE_TTL };
}
