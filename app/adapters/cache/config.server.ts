import { z } from "zod";

const SCHEMA = z.object({
  REDIS_CACHE_TTL: z.coerce.number().int().min(0).max(86_400).default(3600),
  UPSTASH_REDIS_REST_URL: z.string().default(""),
  UPSTASH_REDIS_REST_TOKEN: z.string().default(""),
});

export interface CacheSettings {
  /** The longest anything is kept, in seconds; 0 turns the cache off. */
  seconds: number;
}

/** Reads the cache's variables. Half a set of keys, or keys for a service this version does not speak to, stop the start. */
export function CACHE_CONFIG(raw: Record<string, string | undefined>): CacheSettings {
  const env = SCHEMA.parse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  const keys = ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"] as const;
  const missing = keys.filter((name) => !env[name]);
  if (missing.length === 1) throw new Error(`Cache: ${missing.join(", ")} is missing`);
  if (missing.length === 0) throw new Error("Cache: the Upstash adapter is not part of this version; leave its keys out");
  return { seconds: env.REDIS_CACHE_TTL };
}
