import { environment } from "~/env.server";
import { readCacheConfig } from "./config.server";
import { localCache, noCache } from "./local.server";
import type { CachePort } from "./port";

let port: CachePort | undefined;

/** The cache of this process; REDIS_CACHE_TTL=0 turns it off. */
export function cache(): CachePort {
  if (!port) {
    const { seconds } = readCacheConfig(environment().raw);
    port = seconds > 0 ? localCache(seconds) : noCache;
  }
  return port;
}

/** The longest anything is kept by any cache of this process, in seconds; 0 keeps nothing. */
export const cacheSeconds = (): number => readCacheConfig(environment().raw).seconds;
