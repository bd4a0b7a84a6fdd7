import { gzipSync } from "node:zlib";
import { expect, test as base, type BrowserContext, type Page } from "playwright/test";
import { startSite, type Site } from "../support/site";
import { violations } from "./violations";

export { expect };

/** What a page may weigh: HTML and CSS gzipped, and how many elements it may have (`reach.md`). */
const BUDGETS = { public: { bytes: 13_000, elements: 600 }, person: { bytes: 18_000, elements: 600 }, office: { bytes: 30_000, elements: 1_500 } };

/** One person at his browser, without JavaScript. */
export interface Visitor {
  page: Page;
  /** Opens a page of ours and looks it over. */
  open(path: string): Promise<void>;
  /** Looks the present page over: no violation of axe, no blocked resource, no sideways scrolling, also with large text, within its budget. */
  look(): Promise<void>;
  /** Presses a button. The answer may still be on its way: expect something of it before going anywhere else, which would call the form back. */
  press(name: string | RegExp): Promise<void>;
  follow(name: string | RegExp): Promise<void>;
  fill(words: Record<string, string>): Promise<void>;
  /** Signs in, and is in. */
  signIn(email: string, where?: string): Promise<void>;
}

interface Fixtures {
  site: Site;
  /** Lets another person come, with a browser of his own. */
  comes(options?: { width?: number }): Promise<Visitor>;
}

export const test = base.extend<Fixtures>({
  site: async ({}, use, test) => {
    const template = process.env.KALASETU_TEMPLATE;
    const site = await startSite({ ...(template ? { template } : {}), processes: Number(process.env.KALASETU_PROCESSES ?? 1) });
    await use(site);
    const problems = test.file.endsWith("pages.journey.ts") ? [] : await site.problems();
    await site.stop();
    expect(problems).toEqual([]);
  },
  comes: async ({ browser, site }, use) => {
    const contexts: BrowserContext[] = [];
    const scripted = await browser.newContext({ javaScriptEnabled: true });
    const examiner = await scripted.newPage();
    const blocked: string[] = [];
    await use(async ({ width = 360 } = {}) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 740 } });
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => void (message.type() === "error" && !/404|403|409|410|422|429/.test(message.text()) && blocked.push(`${page.url()}: ${message.text()}`)));
      return visitor(page, context, examiner, site);
    });
    await Promise.all([scripted, ...contexts].map((context) => context.close()));
    expect(blocked).toEqual([]);
  },
});

function visitor(page: Page, context: BrowserContext, examiner: Page, site: Site): Visitor {
  const look = () => lookOver(page, context, examiner, site);
  return {
    page,
    look,
    async open(path) {
      await page.goto(site.url + path);
      await look();
    },
    async press(name) {
      await page.getByRole("button", { name }).first().click();
    },
    async follow(name) {
      await page.getByRole("link", { name }).first().click();
    },
    async fill(words) {
      for (const [label, value] of Object.entries(words)) await page.getByLabel(label, { exact: false }).first().fill(value);
    },
    async signIn(email, where = "/login") {
      await page.goto(site.url + where);
      await page.locator("#identifier").fill(email);
      await page.locator("#password").fill("Demo@1234");
      await page.locator("main form button").first().click();
      await page.waitForURL((url) => url.pathname !== where);
    },
  };
}

/** The present page as its reader has it: its width, how wide what it shows is, and how many elements it has. */
const sizeOf = (page: Page): Promise<{ width: number; content: number; elements: number }> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    return { width: root.clientWidth, content: root.scrollWidth, elements: document.querySelectorAll("*").length };
  });

/** How wide the present page gets when its reader makes all text twice as large. */
const widthOfLargeText = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    root.style.fontSize = "200%";
    const { scrollWidth } = root;
    root.removeAttribute("style");
    return scrollWidth;
  });

/** Stylesheets by their addresses on any site: all sites of a run are of one build, whose files have names of their content. */
const sheets = new Map<string, string>();

async function sheetOf(html: string, context: BrowserContext, site: Site): Promise<string> {
  const address = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? "/none";
  const known = sheets.get(address);
  if (known !== undefined) return known;
  const answer = await context.request.get(site.url + address);
  const css = await answer.text();
  if (answer.ok()) sheets.set(address, css);
  return css;
}

async function lookOver(page: Page, context: BrowserContext, examiner: Page, site: Site): Promise<void> {
  const url = page.url();
  await expect(page.locator("main h1")).toHaveCount(1);
  const { width, content, elements } = await sizeOf(page);
  expect(content, `${url} scrolls sideways`).toBeLessThanOrEqual(width);
  const html = await page.content();
  expect(html, `${url} asks for a card or a secret of one's bank (A150)`).not.toMatch(/<input[^>]*\s(autocomplete="cc-|name="(card\w*|cvv|cvc|mpin|upiPin)")/i);
  const css = await sheetOf(html, context, site);
  const budget = BUDGETS[/\/admin(\/|$)/.test(new URL(url).pathname) ? "office" : /\/(bookings|artisan|account|checkout|dev)(\/|$)/.test(new URL(url).pathname) ? "person" : "public"];
  expect(gzipSync(html).length + gzipSync(css).length, `${url} is too heavy`).toBeLessThanOrEqual(budget.bytes);
  expect(elements, `${url} has too many elements`).toBeLessThanOrEqual(budget.elements);
  const { width: wide = 360 } = page.viewportSize() ?? {};
  if (wide === 360 && !/\/(admin|artisan|dev)(\/|$)/.test(new URL(url).pathname)) expect(await widthOfLargeText(page), `${url} scrolls sideways with text twice as large`).toBeLessThanOrEqual(width);
  expect(await violations(examiner, { html, url, css, width: wide })).toEqual([]);
}
