import { describe, expect, it } from "vitest";
import { minutes } from "~/domain/time/instant";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { createCustomer, detailsPath, draft, goesTo, look, openTestShop, useMarket } from "../bookings/market";

const market = useMarket();

/** The names of the cookies a browser holds. */
const cookiesOf = (browser: Browser): string[] => browser.cookie().split("; ").filter(Boolean).map((pair) => pair.split("=")[0] ?? "").sort();
const markShared = (person: string) => Sessions.updateMany({ person }, { $set: { sharedPhone: true } }).exec();
const leave = (browser: Browser): Promise<Response> => browser.submit(paths.signOut(), {});

describe("signing out", () => {
  it("ends the session at once, tells the browser to forget pages and storage, and leaves it known to its owner", async () => {
    const browser = await market.browser(await createCustomer());
    await browser.get(paths.account());
    const token = browser.cookie();
    const answer = await leave(browser);
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(cookiesOf(browser)).toEqual(["ks_browser"]);
    expect(goesTo(await fetch(market.site.url + paths.account(), { redirect: "manual", headers: { cookie: token } }))).toContain(paths.login());
  });

  it("on a shared phone leaves nothing by which a draft begun there would open to the next one", async () => {
    const shop = await openTestShop();
    const person = await createCustomer();
    const browser = await market.browser(person);
    await markShared(person);
    const checkout = await draft(browser, shop);
    expect((await look(browser, checkout)).html).toContain("14 Ambamata Scheme");
    await leave(browser);
    expect(cookiesOf(browser)).toEqual([]);
    expect((await look(browser, checkout)).html).not.toContain("14 Ambamata Scheme");
    await browser.signInAs(`${(await createCustomer()).toLowerCase()}@test.example`);
    expect((await look(browser, checkout)).html).not.toContain("14 Ambamata Scheme");
  });
});

describe("a shared phone", () => {
  it("is signed out after 30 minutes without use", async () => {
    const person = await createCustomer();
    const browser = await market.browser(person);
    await markShared(person);
    await Sessions.updateMany({ person }, { $set: { seenAt: Date.now() - minutes(29), expiresAt: Date.now() + minutes(1) } }).exec();
    expect((await browser.get(paths.account())).status).toBe(200);
    const row = await Sessions.findOne({ person }).lean().exec();
    expect((row?.expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(minutes(30));
    await Sessions.updateMany({ person }, { $set: { expiresAt: Date.now() - 1 } }).exec();
    expect(goesTo(await browser.get(paths.account()))).toContain(paths.login());
  });

  it("keeps no page of whoever is signed in, public ones too, and shows the way out on each", async () => {
    const shop = await openTestShop();
    const person = await createCustomer();
    const browser = await market.browser(person);
    await markShared(person);
    for (const path of [paths.account(), paths.accountDevices(), paths.accountEmail(), paths.accountPassword(), paths.bookings(), paths.home(), paths.search(), paths.artisan({ slug: shop.slug }), detailsPath(shop), "/nonsense"]) {
      const page = await browser.get(path);
      expect([path, page.headers.get("cache-control")]).toEqual([path, "no-store"]);
      expect([path, (await page.text()).includes(`href="${paths.signOut()}"`)]).toEqual([path, true]);
    }
  });
});
