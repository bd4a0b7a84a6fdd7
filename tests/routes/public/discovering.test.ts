import { beforeAll, describe, expect, it } from "vitest";
import { fitTitle } from "~/ui/fit-title";
import { Artisans } from "~/models/artisan.server";
import { openTestShop, useMarket, type Shop } from "../bookings/market";

const market = useMarket();
const NASTY = 'About </script><script>alert(1)</script> & "clay" \u2028 <!--';
const LONG = "Shri Ramachandra Venkatasubramaniam Lakshminarayana Vishwakarma of the seven kilns";
let plain: Shop, rated: Shop, nasty: Shop, paused: Shop, unlisted: Shop;

beforeAll(async () => {
  plain = await openTestShop();
  rated = await openTestShop({ profile: { rating: { count: 4, sum: 18 } } });
  nasty = await openTestShop({ profile: { name: { en: LONG, hi: LONG }, about: { en: NASTY, hi: NASTY } } });
  paused = await openTestShop({ profile: { paused: true } });
  unlisted = await openTestShop({ profile: { listed: false } });
});

const get = (path: string) => fetch(market.site.url + path);
const textOf = async (path: string) => (await get(path)).text();
const pageOf = (shop: Shop, language = "") => textOf(`${language}/artisans/${shop.slug}`);
const one = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

interface Thing {
  "@type": string;
  [key: string]: unknown;
}

/** The page's things by their type; there is one block of data and nothing else in a script element. */
function thingsIn(html: string): Record<string, Thing> {
  const blocks = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(blocks.map(([, attributes]) => attributes)).toEqual([' type="application/ld+json"']);
  const { "@graph": graph } = JSON.parse(blocks[0]?.[2] ?? "") as { "@graph": Thing[] };
  return Object.fromEntries(graph.map((thing) => [thing["@type"], thing]));
}

/** Whether every element of an XML text is closed in its turn. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = "", , empty] of xml.replace(/^<\?xml[^>]*\?>/, "").matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/?)>/g)) {
    if (closing ? open.pop() !== name : !empty && open.push(name) === 0) return false;
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|apos;)/.test(xml);
}

describe("a public page", () => {
  it.each(["/", "/search", "/crafts", "/crafts/pottery", "/help"])("%s names its one address, both languages and a card", async (path) => {
    const english = market.site.url + path;
    const hindi = `${market.site.url}/hi${path === "/" ? "" : path}`;
    for (const [asked, own] of [[path, english], [`/hi${path === "/" ? "" : path}`, hindi]] as const) {
      const html = await textOf(asked);
      expect(one(html, /<link rel="canonical" href="([^"]+)"/)).toBe(own);
      expect([...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [language, href])).toEqual([["en", english], ["hi", hindi], ["x-default", english]]);
      expect(one(html, /property="og:url" content="([^"]+)"/)).toBe(own);
      expect(html).toMatch(/property="og:title" content="[^"]+"/);
      expect(html).toMatch(/property="og:description" content="[^"]+"/);
      expect(html).toContain('name="twitter:card" content="summary_large_image"');
      expect((await get(new URL(one(html, /property="og:image" content="([^"]+)"/) ?? "").pathname)).headers.get("content-type")).toBe("image/jpeg");
      expect(html).not.toContain('name="robots"');
    }
  });

  it("of a search leaves order and page out of its address", async () => {
    const html = await textOf("/search?craft=pottery&sort=rating&cursor=x");
    expect(one(html, /<link rel="canonical" href="([^"]+)"/)).toBe(`${market.site.url}/search?craft=pottery`);
  });

  it("that does not exist, or is somebody's own, asks to be left out", async () => {
    for (const path of ["/nonsense", "/login", "/artisans/nobody"]) {
      const html = await textOf(path);
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(html).not.toContain('rel="canonical"');
    }
  });
});

describe("an artisan's page", () => {
  it("tells programs who it is, what is offered at which price in rupees, and the way to it", async () => {
    const { LocalBusiness: business, BreadcrumbList: way } = thingsIn(await pageOf(plain, "/hi"));
    expect(business).toMatchObject({ name: "रमेश कुम्हार", url: `${market.site.url}/hi/artisans/${plain.slug}`, address: { addressCountry: "IN" }, makesOffer: [{ "@type": "Offer", price: "1000", priceCurrency: "INR", itemOffered: { "@type": "Service", name: "आपके घर पर मिट्टी का काम" } }] });
    expect((way?.itemListElement as Thing[]).map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it("speaks of reviews only when there are some", async () => {
    expect(thingsIn(await pageOf(plain)).LocalBusiness).not.toHaveProperty("aggregateRating");
    expect(thingsIn(await pageOf(rated)).LocalBusiness?.aggregateRating).toMatchObject({ ratingValue: "4.5", reviewCount: 4 });
  });

  it("lets nothing that people write out of the block of data", async () => {
    const html = await pageOf(nasty);
    expect(thingsIn(html).LocalBusiness?.description).toBe(NASTY);
    expect(html).not.toContain("<script>alert");
  });

  it("has a title of at most 65 characters, however long the name", async () => {
    for (const [shop, language] of [[plain, ""], [plain, "/hi"], [nasty, ""], [nasty, "/hi"]] as const) {
      const title = one(await pageOf(shop, language), /<title>([^<]+)<\/title>/) ?? "";
      expect(title.length).toBeGreaterThan(20);
      expect(title.length).toBeLessThanOrEqual(65);
    }
  });

  it("goes to others by a plain link to WhatsApp in the reader's language", async () => {
    const link = one(await pageOf(plain, "/hi"), /href="(https:\/\/wa\.me\/\?text=[^"]+)"/) ?? "";
    const text = new URL(link.replaceAll("&amp;", "&")).searchParams.get("text");
    expect(text).toMatch(/^रमेश कुम्हार, .+ http:\/\/localhost:\d+\/hi\/artisans\/shop-/);
  });

  it("has a card of 1200 by 630 and at most 60,000 bytes in each language, the same bytes each time", async () => {
    const { default: sharp } = await import("sharp");
    for (const shop of [plain, nasty]) {
      for (const language of ["en", "hi"]) {
        const read = async () => Buffer.from(await (await get(`/media/cards/artisans/${shop.slug}/${language}.jpg`)).arrayBuffer());
        const [first, again] = [await read(), await read()];
        expect(await sharp(first).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
        expect(first.length).toBeLessThanOrEqual(60_000);
        expect(again.equals(first)).toBe(true);
      }
    }
    for (const path of [`${unlisted.slug}/en.jpg`, "nobody/en.jpg", `${plain.slug}/fr.jpg`, `${plain.slug}/..%2Fen.jpg`]) expect((await get(`/media/cards/artisans/${path}`)).status).toBe(404);
  });
});

describe("the map of the site", () => {
  it("is two valid XML files that anybody may keep for a moment, without who is paused or not listed", async () => {
    const index = await get("/sitemap.xml");
    const indexText = await index.text();
    const parts = [...indexText.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
    expect(parts).toEqual(["/sitemaps/pages.xml", "/sitemaps/artisans-1.xml"]);
    expect(isWellFormed(indexText)).toBe(true);
    for (const part of parts) {
      const answer = await get(part);
      expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
      expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
      expect(answer.headers.getSetCookie()).toEqual([]);
      const xml = await answer.text();
      expect(isWellFormed(xml)).toBe(true);
      const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
      expect(new Set(places).size).toBe(places.length);
      expect(places.filter((address) => address?.includes("/hi")).length).toBe(places.length / 2);
      expect((xml.match(/hreflang="x-default"/g) ?? []).length).toBe(places.length);
    }
    const artisans = await textOf("/sitemaps/artisans-1.xml");
    for (const shop of [plain, rated, nasty]) expect(artisans).toContain(`/hi/artisans/${shop.slug}<`);
    for (const shop of [paused, unlisted]) expect(artisans).not.toContain(shop.slug);
    for (const path of ["/sitemaps/artisans-2.xml", "/sitemaps/artisans-0.xml", "/sitemaps/artisans-1.xml.gz", "/sitemaps/x"]) expect((await get(path)).status).toBe(404);
  });

  it("puts at most 5,000 artisans into a file", async () => {
    const { listSitemap } = await import("~/services/search/list-sitemap.server");
    const listed = await Artisans.countDocuments({ listed: true, paused: false });
    await Artisans.collection.insertMany(Array.from({ length: 5_001 - listed }, (_, index) => ({ _id: `many-${index}`, slug: `many-${index}`, listed: true, paused: false })) as never);
    const { parts } = await listSitemap();
    expect(parts.map((part) => part.length)).toEqual([5_000, 1]);
    expect(new Set(parts.flat()).size).toBe(5_001);
  });

  it("is named in robots.txt, which keeps crawlers out of personal areas and endless lists", async () => {
    const answer = await get("/robots.txt");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const robots = await answer.text();
    expect(robots).toContain(`Sitemap: ${market.site.url}/sitemap.xml`);
    const patterns = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, rule = ""]) => new RegExp(`^${rule.replace(/[.+?^{}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}`));
    const closed = (path: string) => patterns.some((pattern) => pattern.test(path));
    for (const path of ["/account", "/hi/account/role", "/bookings/x", "/checkout/x", "/artisan", "/hi/artisan/money", "/admin/bookings", "/dev/inbox", "/login?next=%2F", "/search?q=pot", "/hi/search?craft=pottery&cursor=x", "/artisans/ramesh/book?day=2026-01-01"]) expect(`${path} ${closed(path)}`).toBe(`${path} true`);
    for (const path of ["/", "/hi", "/search", "/search?craft=pottery", "/crafts/pottery", "/artisans/ramesh-kumhar", "/hi/artisans/ramesh-kumhar", "/media/cards/site/en.jpg", "/for-artisans"]) expect(`${path} ${closed(path)}`).toBe(`${path} false`);
  });
});

describe("a title that must fit", () => {
  it("takes the first wording that does, and cuts the last one at a word and between syllables", () => {
    expect(fitTitle(["too long by far", "short"], 10)).toBe("short");
    expect(fitTitle(["one two three four"], 12)).toBe("one two…");
    expect(fitTitle(["कुम्हार".repeat(10)], 20).endsWith("…")).toBe(true);
  });
});
