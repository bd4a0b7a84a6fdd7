import { describe, expect, it, vi } from "vitest";
import { paths } from "~/paths";
import { p95, timed } from "../../bench/figures";
import { KEYS, startRazorpay } from "../../fakes/razorpay/server";
import type { Browser } from "../../support/browser";
import { startSite } from "../../support/site";
import { createCustomer, dayAhead, draft, hold, openTestShop, useMarket } from "./market";

const market = useMarket();

describe("a gateway that answers nobody any more", () => {
  const PAYERS = 8;

  /** How long pages take that have nothing to do with the gateway, asked for by four at once, over and over for a while; p95 in milliseconds. */
  async function pagesOf(browser: Browser, addresses: readonly string[], during = 1_500): Promise<{ count: number; p95: number }> {
    const taken: number[] = [];
    const until = performance.now() + during;
    const ask = async (address: string): Promise<void> => void taken.push(await timed(async () => expect((await browser.get(address)).status).toBe(200)));
    await Promise.all(addresses.map(async (_, first) => {
      for (let turn = first; performance.now() < until; turn += 1) await ask(addresses[turn % addresses.length] ?? "");
    }));
    return { count: taken.length, p95: p95(taken) };
  }

  it("keeps whoever pays waiting for seconds, not for half a minute, and nobody else (B44)", { timeout: 60_000 }, async () => {
    const razorpay = await startRazorpay();
    const site = await startSite({ beside: market.site, env: { NODE_ENV: "test", DEMO: "0", REDIS_CACHE_TTL: "0", RAZORPAY_KEY_ID: KEYS.id, RAZORPAY_KEY_SECRET: KEYS.secret, RAZORPAY_WEBHOOK_SECRET: KEYS.webhook, RAZORPAY_API_BASE: razorpay.url } });
    try {
      const shop = await openTestShop();
      const comes = async () => (await market.browser(await createCustomer())).at(site.url);
      const visitor = await comes();
      const booking = await hold(visitor, shop);
      const pages = [paths.home(), paths.search(), paths.artisan({ slug: shop.slug }), booking];
      const payers = await Promise.all(Array.from({ length: PAYERS }, async (_, index) => {
        const browser = await comes();
        return { browser, checkout: await draft(browser, shop, { day: dayAhead(6 + index) }) };
      }));
      await pagesOf(visitor, pages);
      const earlier = await pagesOf(visitor, pages);
      const before = razorpay.asked.length;
      razorpay.mishaps.push(...Array.from({ length: 1_000 }, () => ({ on: /./, mishap: "hang" as const })));
      const paying = payers.map(({ browser, checkout }) => timed(async () => expect((await browser.submit(checkout, {})).status).toBe(303)));
      await vi.waitFor(() => expect(razorpay.asked.length - before).toBe(PAYERS), 3_000);
      let over = 0;
      for (const each of paying) void each.then(() => (over += 1));
      const meanwhile = await pagesOf(visitor, pages, 2_500);
      expect(over).toBe(0);
      const waits = await Promise.all(paying);
      const later = await pagesOf(visitor, pages);
      expect(Math.max(...waits)).toBeLessThan(12_000);
      expect(meanwhile.count).toBeGreaterThan(50);
      expect(meanwhile.p95).toBeLessThan(3 * Math.max(earlier.p95, later.p95) + 100);
    } finally {
      await site.stop();
      await razorpay.close();
    }
  });
});
