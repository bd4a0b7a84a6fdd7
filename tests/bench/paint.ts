import { chromium, type Browser } from "playwright";
import type { Site } from "../support/site";
import { median } from "./figures";
import type { BenchPage } from "./pages";

/** Two connections of old, with a CPU four times slower than ours. */
const NETS = { "400 kbit/s + 400 ms": { kbit: 400, latency: 400, runs: 3 }, "50 kbit/s + 600 ms": { kbit: 50, latency: 600, runs: 1 } };
const LONGEST = 40_000;

export interface Paint {
  page: string;
  net: string;
  /** Milliseconds from the start of the navigation. Largest: while the page was loading, at most 40 seconds. */
  first: number;
  largest: number;
}

/** When somebody on a weak connection, without JavaScript and with nothing cached, sees the first and the largest content. */
export async function benchPaint(site: Site, pages: readonly BenchPage[]): Promise<Paint[]> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  const found: Paint[] = [];
  try {
    for (const page of pages) {
      for (const [net, { kbit, latency, runs }] of Object.entries(NETS)) {
        const seen: { first: number; largest: number }[] = [];
        for (let run = 0; run < runs; run += 1) seen.push(await look(browser, site, page, kbit, latency));
        found.push({ page: page.name, net, first: Math.round(median(seen.map(({ first }) => first))), largest: Math.round(median(seen.map(({ largest }) => largest))) });
      }
    }
  } finally {
    await browser.close();
  }
  return found;
}

async function look(browser: Browser, site: Site, { path, cookie }: BenchPage, kbit: number, latency: number): Promise<{ first: number; largest: number }> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, ...(cookie ? { extraHTTPHeaders: { cookie } } : {}) });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytes = (kbit * 1000) / 8;
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await devtools.send("PerformanceTimeline.enable", { eventTypes: ["largest-contentful-paint"] });
  let largestAt = 0;
  devtools.on("PerformanceTimeline.timelineEventAdded", ({ event }) => void (largestAt = Math.max(largestAt, (event.lcpDetails?.renderTime ?? event.lcpDetails?.loadTime ?? event.time) * 1000)));
  await page.goto(site.url + path, { waitUntil: "load", timeout: LONGEST }).catch(() => undefined);
  await page.waitForTimeout(300);
  const { first, began } = await page.evaluate(() => ({ first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1, began: performance.timeOrigin }));
  await context.close();
  return { first, largest: largestAt > 0 ? largestAt - began : -1 };
}
