import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { startSite, type Site } from "../../support/site";

let site: Site;
let folder: string;

const SIZE = ["--artisans", "60", "--bookings", "300"];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kalasetu-less-"));
  const template = path.join(folder, "data");
  spawnSync(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts", ...SIZE], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, MONGO_URI: "", DATA_DIR: template, ENV_FILE: "none", DEMO: "1", NODE_ENV: "production" } });
  site = await startSite({ template, size: SIZE });
}, 120_000);
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SAVER = { "save-data": "on" };
const PAGES = [paths.home(), paths.search(), paths.search({ q: "pottery" }), paths.crafts(), paths.craft({ craft: "pottery" }), paths.artisan({ slug: "ramesh-kumhar" }), paths.chooseTime({ slug: "farzana-begum" })];
const inBoth = PAGES.flatMap((page) => [page, page === "/" ? "/hi" : `/hi${page}`]);

const htmlOf = async (page: string, headers: Record<string, string> = {}): Promise<string> => (await fetch(site.url + page, { headers })).text();
const pictures = (html: string): string[] => [...html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, src = ""]) => src);

/** What somebody who never was here fetches: page and style packed, every picture of the page, the icon, and the drawings of the style. */
async function weigh(page: string): Promise<number> {
  const html = await htmlOf(page, SAVER);
  const size = async (address: string): Promise<number> => (await (await fetch(site.url + address)).arrayBuffer()).byteLength;
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
  const packed = await Promise.all(styles.map(async (href) => gzipSync(await (await fetch(site.url + href)).text()).length));
  const drawn = await Promise.all([...new Set([...pictures(html), "/border.svg", "/favicon.svg"])].map(size));
  return gzipSync(html).length + [...packed, ...drawn].reduce((sum, one) => sum + one, 0);
}

describe("with less data", () => {
  it.each(inBoth)("%s weighs at most 13,000 bytes with everything that is fetched (A136)", async (page) => {
    const html = await htmlOf(page, SAVER);
    expect(html).toContain('class="less"');
    expect(pictures(html)).toEqual(["/logo.svg"]);
    expect(await weigh(page)).toBeLessThanOrEqual(13_000);
  });

  it("each picture is a link away", async () => {
    const html = await htmlOf(paths.artisan({ slug: "ramesh-kumhar" }), SAVER);
    const links = [...html.matchAll(/<a class="link photo" href="([^"]+)">Photo<span>: ([^<]+)/g)];
    expect(links.length).toBeGreaterThan(2);
    for (const [, href = "", alt = ""] of links) {
      expect((await fetch(site.url + href)).headers.get("content-type")).toMatch(/^image\//);
      expect(alt.length).toBeGreaterThan(5);
    }
    expect(await htmlOf("/hi/search", SAVER)).toContain(">तस्वीर<");
  });

  it("is chosen by a form that leads back to where one was, and given up as easily; the choice counts more than the browser's header", async () => {
    const browser = new Browser(site.url);
    const page = "/hi/search?q=pottery";
    const way = /href="(\/hi\/less-data\?next=[^"]+)"/.exec(await (await browser.get(page)).text())?.[1]?.replaceAll("&amp;", "&") ?? "";
    for (const [less, headers] of [[true, {}], [false, {}], [false, SAVER], [true, {}]] as const) {
      const asked = await (await browser.get(way)).text();
      const offers = /name="pictures" value="(yes|no)"/.exec(asked)?.[1];
      if ((offers === "no") === less) {
        const sent = await browser.submit(way, {});
        expect([sent.status, sent.headers.get("location")]).toEqual([303, page]);
      }
      expect((await (await browser.get(page, headers)).text()).includes('class="less"')).toBe(less);
    }
  });

  it("leads nowhere but to our own pages", async () => {
    for (const next of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"]) {
      const sent = await new Browser(site.url).submit(paths.lessData({ next }), {});
      expect(sent.headers.get("location")).toBe("/");
    }
  });

  it("a kept page is never given to who wants the other kind, however they come at once", async () => {
    for (const page of ["/", "/search", "/hi/crafts/pottery"]) {
      const answers = await Promise.all(Array.from({ length: 12 }, (_, count) => fetch(site.url + page, { headers: count % 2 === 0 ? SAVER : {} })));
      const kinds = await Promise.all(answers.map(async (answer) => (await answer.text()).includes('class="less"')));
      expect(kinds).toEqual(answers.map((_, count) => count % 2 === 0));
      for (const answer of answers) expect([answer.headers.get("vary"), answer.headers.get("cache-control"), answer.headers.getSetCookie()]).toEqual(["Accept-Encoding, Cookie, Save-Data", "public, max-age=0, must-revalidate", []]);
      expect(new Set(answers.map(({ headers }) => headers.get("etag"))).size).toBe(2);
    }
    expect(await htmlOf("/", { cookie: "ks_less=1" })).toContain('class="less"');
    expect(await htmlOf("/", { ...SAVER, cookie: "ks_less=0" })).not.toContain('class="less"');
  });
});
