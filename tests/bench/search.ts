import { monitorEventLoopDelay } from "node:perf_hooks";
import { localSearch } from "~/adapters/search/local.server";
import type { Search, SearchDoc, SearchQuery } from "~/adapters/search/port";
import { findPlace } from "~/domain/place/find-place";
import { dealDemo } from "~/models/seed/demo/deal-demo";
import { describeArtisan } from "~/services/search/describe-artisan";
import { p95, rounded, share, timed } from "./figures";

const ROUNDS = 25;
const SLICE = 500;

/** What people ask, by what is hard about it. `pages`: so many pages on. */
const ASKED: Record<string, Partial<SearchQuery> & { pages?: number }> = {
  "a word": { text: "pottery" },
  "a craft in Hindi": { text: "मेहंदी" },
  "Hindi in Latin letters": { text: "dulhan ki mehndi" },
  "a phrase in Hindi": { text: "पत्थर की मूर्ति" },
  "a name": { text: "ramesh kumhar" },
  "a name with two typos": { text: "rames kumhr" },
  "a typo": { text: "potery" },
  "a typo and a place": { text: "sarre banarsi jaipr" },
  "the beginning of a word": { text: "raj" },
  "a state in Hindi": { text: "राजस्थान" },
  "no such word": { text: "xyzzyq plughw" },
  "a word near a town": { text: "block print", place: findPlace("Jaipur")?.filter ?? null },
  "a town": { place: findPlace("Jaipur")?.filter ?? null },
  "a craft in a state": { craft: "pottery", place: findPlace("Rajasthan")?.filter ?? null },
  "a craft by price": { craft: "pottery", sort: "price" },
  "everybody by rating": { sort: "rating" },
  "everybody by rating, 20 pages on": { sort: "rating", pages: 20 },
  "a state by fit, 20 pages on": { text: "rajasthan", pages: 20 },
};

export interface SearchFigures {
  artisans: number;
  fillMs: number;
  /** The longest that this process, which serves the pages, could not answer anybody while the index was filled and asked. */
  blockedMs: number;
  /** The same timer while this process did nothing for as long: what others on the machine hold up. */
  idleMs: number;
  p50: number;
  p95: number;
  queries: Record<string, number>;
}

/** Fills the local search with so many artisans and asks it what people ask; times are of the whole way, thread included. */
export async function benchSearch(artisans: number): Promise<SearchFigures> {
  const docs = docsOf(artisans);
  const search = localSearch();
  await search.replaceAll([]);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const fillMs = await timed(() => search.replaceAll(slicesOf(docs)));
  const times = new Map<string, number[]>();
  for (const [name, { pages = 0, ...query }] of Object.entries(ASKED)) times.set(name, await ask(search, query, pages));
  delay.disable();
  const blockedMs = rounded(delay.max / 1e6);
  delay.reset();
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, Math.min(fillMs, 5000)));
  delay.disable();
  const all = [...times.values()].flat();
  return {
    artisans,
    fillMs: Math.round(fillMs),
    blockedMs,
    idleMs: rounded(delay.max / 1e6),
    p50: rounded(share(all, 0.5)),
    p95: rounded(p95(all)),
    queries: Object.fromEntries([...times].map(([name, taken]) => [name, rounded(p95(taken))])),
  };
}

async function ask(search: Search, query: Partial<SearchQuery>, pages: number): Promise<number[]> {
  const whole: SearchQuery = { text: "", craft: null, place: null, sort: "best", cursor: null, size: 20, ...query };
  for (let page = 0; page < pages; page += 1) whole.cursor = (await search.query(whole)).next ?? whole.cursor;
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) taken.push(await timed(() => search.query(whole)));
  return taken;
}

function docsOf(artisans: number): SearchDoc[] {
  const rows = dealDemo({ artisans, bookings: 200, now: Date.now() });
  const titles = new Map<string, string[]>();
  for (const { artisan, title } of rows.services) titles.set(artisan, [...(titles.get(artisan) ?? []), title.en, title.hi]);
  return rows.artisans.map((row) => describeArtisan(row, titles.get(row._id) ?? []));
}

async function* slicesOf(docs: SearchDoc[]): AsyncGenerator<SearchDoc[]> {
  for (let at = 0; at < docs.length; at += SLICE) {
    yield docs.slice(at, at + SLICE);
    await new Promise(setImmediate);
  }
}
