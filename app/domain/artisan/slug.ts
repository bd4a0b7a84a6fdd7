import { romanise } from "./romanise";

const LONGEST = 48;

/** Words an artisan's address may not be: pages stand or may come to stand there, or they would pass for ours. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "about", "account", "admin", "all", "api", "artisan", "artisans", "assets", "book", "booking", "bookings", "checkout", "contact", "craft", "crafts", "demo", "dev", "edit", "en", "featured", "help", "hi",
  "home", "kalasetu", "login", "logout", "map", "media", "me", "near", "new", "null", "official", "page", "pages", "pay", "payment", "payments", "popular", "privacy", "profile", "refunds", "register",
  "robots", "search", "settings", "shop", "sitemap", "staff", "support", "team", "terms", "undefined", "verified", "webhooks",
]);

/** A name as an address: small Latin letters, digits and single hyphens, Devanagari written in Latin. Empty when nothing is left. */
export function slugOf(name: string): string {
  const latin = romanise(name).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = latin.replace(/[’'`.]/g, "").replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, LONGEST).replace(/^-+|-+$/g, "");
}

/**
 * The addresses to try for a new page, best first: the name, the name with its craft, then with a number.
 * Reserved words and names too short to read are never offered bare.
 */
export function slugChoices(name: string, craft: string): string[] {
  const base = slugOf(name);
  const bare = base.length >= 3 && !RESERVED_SLUGS.has(base) && !/^\d+$/.test(base) ? [base] : [];
  const withCraft = base ? `${base}-${craft}` : craft;
  return [...bare, ...(RESERVED_SLUGS.has(withCraft) || !base ? [] : [withCraft]), ...Array.from({ length: 98 }, (_, index) => `${withCraft}-${index + 2}`)];
}
