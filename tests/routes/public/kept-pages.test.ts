import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { matchRoutes } from "react-router";
import { SPAN_FIELDS } from "~/domain/artisan/week-form";
import { paths } from "~/paths";
import routes from "~/routes";
import { tellAll } from "~/services/feed/tell-all.server";
import { Browser } from "../../support/browser";
import { offerService } from "../../support/offer-service";
import { openTestShop, type Shop } from "../../support/shop";
import { startSite, type Site } from "../../support/site";

/** Two processes on one database, and a third that keeps nothing. All have the same public name, so their pages can be compared. */
let one: Site;
let other: Site;
let off: Site;
let shop: Shop;
let close: () => Promise<void>;

beforeAll(async () => {
  const env = { SERVER_PUBLIC_URL: "http://kalasetu.example" };
  one = await startSite({ env });
  [other, off] = await Promise.all([startSite({ beside: one, env }), startSite({ beside: one, env: { ...env, REDIS_CACHE_TTL: "0" } })]);
  ({ close } = await connectDatabase({ uri: one.database ?? undefined, dataDir: one.dataDir }));
  shop = await openTestShop();
  await tellAll("search", shop.artisan);
  for (const site of [one, other, off]) await until(async () => (await read(site, "/search")).html.includes(shop.slug));
});
afterAll(async () => {
  await close();
  await Promise.all([other.stop(), off.stop()]);
  await one.stop();
});

const SHARED = "public, max-age=0, must-revalidate";

async function read(site: Site, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(site.url + path, { redirect: "manual", headers });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

/** Waits until something holds; gives after how many milliseconds it did. */
async function until(holds: () => Promise<boolean>, most = 10_000): Promise<number> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > most) throw new Error(`Still not so after ${most} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now() - began;
}

async function signedIn(site: Site, person = shop.artisan): Promise<Browser> {
  const browser = new Browser(site.url);
  await browser.signInAs(`${person.toLowerCase()}@test.example`);
  return browser;
}

/** Everything of an answer that a browser may act on. */
const sameForAll = ({ status, html, headers }: Awaited<ReturnType<typeof read>>) => ({ status, html, headers: Object.fromEntries([...headers].filter(([name]) => name !== "date")) });

/** The page of one craft is as good as that of another; ways in and times are nobody's pages. */
const LEFT_OUT = /craft(s\/|=)(?!pottery|bidri)|next=|\/book/;

/** Follows the links of pages that are for everybody; gives each page by its address. */
async function crawl(start: readonly string[]): Promise<Map<string, Awaited<ReturnType<typeof read>>>> {
  const shared = new Map<string, Awaited<ReturnType<typeof read>>>();
  const seen = new Set<string>();
  const waiting = [...start];
  for (let path = waiting.pop(); path !== undefined && shared.size < 80; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const page = await read(one, path);
    if (page.headers.get("cache-control") !== SHARED) continue;
    shared.set(path, page);
    for (const [, href = ""] of page.html.matchAll(/<a [^>]*href="([^"#]+)/g)) if (href.startsWith("/") && !LEFT_OUT.test(href)) waiting.push(href.replaceAll("&amp;", "&"));
  }
  return shared;
}

/** The route file that answers an address. */
const fileOf = (path: string): string | undefined => {
  const plain = path.split("?")[0]?.replace(/^\/hi(?=\/|$)/, "") || "/";
  return (matchRoutes(routes as never, plain)?.at(-1)?.route as { file?: string } | undefined)?.file?.replace("routes/", "");
};

const cacheableFiles = (readdirSync("app/routes", { recursive: true }) as string[]).filter((file) => file.endsWith(".tsx") && /handle = \{[^}]*cacheable/.test(readFileSync(`app/routes/${file}`, "utf8")));

describe("every page that may be kept", () => {
  it("has no form to post, no token and no cookie, and is the same made, kept and with nothing kept", async () => {
    const pages = await crawl(["/", "/hi", "/search?q=nothinglikethis&place=Jaipur", "/search?craft=pottery&sort=rating"]);
    const files = new Set([...pages.keys()].map(fileOf));
    expect([...files].sort()).toEqual(cacheableFiles.sort());
    expect(cacheableFiles.length).toBeGreaterThan(12);
    for (const file of files) expect([...pages.keys()].filter((path) => fileOf(path) === file && /^\/hi(?=\/|$)/.test(path)).length, file).toBeGreaterThan(0);
    for (const [path, made] of pages) {
      expect(made.html, path).not.toMatch(/method="post"|name="csrf"|name="token"|<script(?! type="application\/ld\+json")/i);
      expect(made.headers.getSetCookie(), path).toEqual([]);
      expect(made.headers.get("vary"), path).toBe("Accept-Encoding, Cookie, Save-Data");
      const plain = { "accept-encoding": "identity" };
      const [kept, elsewhere, keptPlain, elsewherePlain] = await Promise.all([read(one, path), read(off, path), read(one, path, plain), read(off, path, plain)]);
      expect(kept.html === made.html, path).toBe(true);
      expect(elsewhere.html === made.html, path).toBe(true);
      expect(sameForAll(keptPlain), path).toEqual(sameForAll(elsewherePlain));
      const less = { ...plain, "save-data": "on" };
      const [lessHere, lessElsewhere] = [await read(one, path, less), await read(off, path, less)];
      expect(sameForAll(lessHere), path).toEqual(sameForAll(lessElsewhere));
      expect(lessHere.html, path).not.toMatch(/<img (?!src="\/logo)|method="post"|name="csrf"/);
      expect((await read(one, path)).html === made.html, path).toBe(true);
    }
  });

  it("carries the headers of every answer, answers 304 and HEAD, and comes packed as the browser wants", async () => {
    await read(one, "/about");
    const { headers } = await read(one, "/about", { "accept-encoding": "br" });
    expect(headers.get("content-encoding")).toBe("br");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("x-powered-by")).toBeNull();
    expect((await read(one, "/about", { "accept-encoding": "gzip" })).headers.get("content-encoding")).toBe("gzip");
    const again = await read(one, "/about", { "if-none-match": headers.get("etag") ?? "" });
    expect([again.status, again.html, again.headers.get("vary"), again.headers.get("content-security-policy") === headers.get("content-security-policy")]).toEqual([304, "", "Accept-Encoding, Cookie, Save-Data", true]);
    const head = await fetch(`${one.url}/about`, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("cache-control")]).toEqual([200, "", SHARED]);
  });

  it("shows nothing of a query that it does not know, and of the framework's own names nothing at all", async () => {
    const [plain, tagged] = [await read(one, "/search?q=pots"), await read(one, "/search?utm_source=mail&q=pots&fbclid=x")];
    expect(tagged.html === plain.html).toBe(true);
    expect(tagged.headers.get("etag")).toBe(plain.headers.get("etag"));
    const long = await read(one, `/search?q=pots&x=${"y".repeat(2000)}`);
    expect(long.html === plain.html).toBe(true);
    expect(long.headers.get("cache-control")).toBe("private, no-cache");
    await read(one, "/");
    for (const path of ["/?_data=root", "/?%5Fdata=root", "/search?q=pots&_data=x"]) expect((await read(one, path)).status, path).toBe(404);
  });

  it("is not kept when there is none: an unknown artisan is a 404 each time", async () => {
    for (const path of ["/artisans/nobody", "/crafts/nothing"]) {
      const answers = [await read(one, path), await read(one, path)];
      expect(answers.map(({ status, headers }) => [status, headers.get("cache-control")])).toEqual([[404, "no-store"], [404, "no-store"]]);
    }
  });
});

describe("whoever is signed in", () => {
  it("never gets a kept page and never leaves his own for others", async () => {
    const ramesh = await signedIn(one);
    const craft = paths.craft({ craft: "pottery" }, { seen: "never" });
    for (const path of ["/", craft, paths.artisan({ slug: shop.slug }), "/search?q=never-asked-before"]) {
      const own = await ramesh.get(path);
      expect(own.headers.get("cache-control"), path).toBe("no-store");
      expect(await own.text(), path).toContain("Sign out");
      const stranger = await read(one, path);
      expect(stranger.html, path).not.toMatch(/Sign out/);
      expect(stranger.headers.get("cache-control"), path).toBe(SHARED);
      expect(await (await ramesh.get(path)).text(), path).toContain("Sign out");
    }
  });

  it("or was so, or looks so, is answered for himself", async () => {
    for (const cookie of ["ks_auth=anything", "a=b; admin_token=x", "ks_auth="]) {
      await read(one, "/help");
      expect((await read(one, "/help", { cookie })).headers.get("cache-control"), cookie).toBe("private, no-cache");
    }
    expect((await read(one, "/help", { cookie: "ks_browser=0123456789012345678901; theme=x" })).headers.get("cache-control")).toBe(SHARED);
  });

  it("or means to be, gets his forms: pages with tokens are kept by nobody", async () => {
    for (const path of ["/login", "/register", "/artisan/login", paths.chooseTime({ slug: shop.slug })]) expect((await read(one, path)).headers.get("cache-control"), path).not.toContain("public");
  });
});

describe("with two processes on one database", () => {
  const page = () => paths.artisan({ slug: shop.slug });
  const fresh = async (shown: (html: string) => boolean, path: string) => {
    const here = await read(one, path);
    return [shown(here.html), await until(async () => shown((await read(other, path)).html))] as const;
  };

  it("a closed page leaves the other's kept pages and its search within a second, and comes back", async () => {
    for (const site of [one, other]) for (const path of [page(), "/", "/search", "/hi/search?craft=pottery"]) await read(site, path);
    const ramesh = await signedIn(one);
    for (const paused of ["yes", "no"]) {
      expect((await ramesh.submit(paths.artisanPause(), { paused })).status).toBe(303);
      const [here, later] = await fresh((html) => html.includes("takes no new bookings") === (paused === "yes"), page());
      expect(here).toBe(true);
      expect(later).toBeLessThan(1000);
      for (const path of ["/", "/search", "/hi/search?craft=pottery"]) {
        for (const site of [one, other]) expect(await until(async () => (await read(site, path)).html.includes(shop.slug) === (paused === "no")), `${path} ${paused}`).toBeLessThan(1000);
      }
    }
  });

  it("a new artisan stands in the other's results within a second of the last step", async () => {
    const browser = new Browser(one.url);
    const take = async (path: string, words: Record<string, string>) => {
      const answer = await browser.submit(path, words);
      expect(answer.status, path).toBe(303);
      return answer.headers.get("location") ?? "";
    };
    const asked = await take(paths.artisanRegister(), { name: "Sunita Jha", craft: "madhubani", place: "Molela", identifier: "sunita@example.in", password: "seven blue pots", terms: "yes" });
    await take(asked, { code: await browser.readCode("sunita@example.in") });
    for (const site of [one, other]) for (const path of ["/search?q=sunita", "/crafts/madhubani"]) expect((await read(site, path)).html).not.toContain("sunita-jha");
    await offerService(browser, { titleEn: "Fish for a wedding", descriptionEn: "On paper.", price: "900" });
    await take(paths.artisanDays(), { ...Object.fromEntries(SPAN_FIELDS.map((name) => [name, ""])), "mon-1-from": "9", "mon-1-to": "13" });
    for (const site of [one, other]) for (const path of ["/search?q=sunita", "/crafts/madhubani"]) expect(await until(async () => (await read(site, path)).html.includes("sunita-jha")), path).toBeLessThan(1000);
  });

  it("the demo clock moved by one is moved in the other, and no page of before is shown", async () => {
    const day = /<aside[\s\S]*<\/aside>/.exec((await read(other, page())).html)?.[0];
    expect(day).toBeDefined();
    await one.advance("P2D");
    expect(await until(async () => /<aside[\s\S]*<\/aside>/.exec((await read(other, page())).html)?.[0] !== day)).toBeLessThan(1000);
  });
});
