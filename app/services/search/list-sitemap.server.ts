import { LRUCache } from "lru-cache";
import { seconds } from "~/domain/time/instant";
import { findListedSlugs } from "~/models/artisan.server";

/** Search engines take 50,000 addresses in a file; each artisan has one for every language. */
const TO_A_PART = 5_000;

/** Many ask at once and few want news: one reading serves them for a moment. */
const known = new LRUCache<string, string[]>({ max: 1, ttl: seconds(20), fetchMethod: findListedSlugs });

/** The addresses of everybody who stands in lists, in parts of a size that search engines take. */
export async function listSitemap(): Promise<{ parts: string[][] }> {
  const slugs = (await known.fetch("slugs")) ?? [];
  const count = Math.ceil(slugs.length / TO_A_PART);
  return { parts: Array.from({ length: count }, (_, index) => slugs.slice(index * TO_A_PART, (index + 1) * TO_A_PART)) };
}
