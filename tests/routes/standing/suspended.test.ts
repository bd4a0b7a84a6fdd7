import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { People } from "~/models/person.server";
import { paths } from "~/paths";
import { hashPassword } from "~/services/account/hash-password.server";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { Browser } from "../../support/browser";
import { colleague, PASSWORD } from "../../services/staff/office";
import { decided, suspended } from "../../services/standing/office";
import { createCustomer, detailsPath, draft, look, openTestShop, useMarket, WORDS } from "../bookings/market";

/** Two processes: what one is told must hold in the other. The decisions are written beside both, as a third. */
const market = useMarket({ processes: 2 });
let tenzin: string;
beforeAll(async () => {
  tenzin = (await colleague("moderator"))._id;
});

const lift = async (person: string) => liftSuspension({ ...(await decided(person, tenzin)), reason: "It was somebody else" });
const goesTo = (answer: Response): string => answer.headers.get("location") ?? "";
const emailOf = (person: string): string => `${person.toLowerCase()}@test.example`;

describe("a suspended person", () => {
  const CLOSED = [paths.account(), paths.bookings(), paths.accountDevices(), paths.accountRole(), paths.accountLanguage(), paths.booking({ booking: "x" }), paths.artisanToday(), paths.login()];

  it("is out at the next request and, signed in again, reaches what says why, public pages and the way out; everything else leads there", async () => {
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    expect((await browser.get(paths.bookings())).status).toBe(200);
    await suspended(customer, tenzin);
    for (let count = 0; count < 4; count += 1) expect(goesTo(await browser.get(paths.bookings()))).toContain(paths.login());

    const again = await market.browser(customer);
    for (const path of CLOSED) expect([path, goesTo(await again.get(path))]).toEqual([path, paths.accountSuspension()]);
    for (const path of [paths.home(), paths.search(), paths.help(), paths.signOut()]) expect([path, (await again.get(path)).status]).toEqual([path, 200]);
    const page = await look(again, paths.accountSuspension());
    expect([page.status, page.reason]).toEqual([200, "suspended"]);
    expect(page.html).toContain("Visits that were agreed did not happen");
    expect(page.html).toContain("And again in June.");
    expect(page.html).not.toContain(tenzin);
    expect(page.html).not.toContain(paths.artisanMoney());
    expect(goesTo(await again.get(`/hi${paths.bookings()}`))).toBe(`/hi${paths.accountSuspension()}`);
    expect((await again.submit(paths.signOut(), {})).status).toBe(303);
    expect(goesTo(await again.get(paths.accountSuspension()))).toContain(paths.login());
  });

  it("finds on that page a way to each thing that is left to him, and each of them opens", async () => {
    const shop = await openTestShop();
    await suspended(shop.artisan, tenzin);
    const browser = await market.browser(shop.artisan);
    const { html } = await look(browser, paths.accountSuspension());
    for (const path of [paths.accountAppeal(), paths.artisanMoney(), paths.accountData(), paths.accountErasure(), paths.signOut()]) {
      expect([path, html.includes(`href="${path}"`)]).toEqual([path, true]);
      expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    }
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
    const own = [...main.matchAll(/href="(\/[^"#?]*)/g)].map(([, path = ""]) => path);
    for (const path of new Set(own)) expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
  });

  it("may send no form but the appeal, not on public pages either", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const before = await market.browser(customer);
    const checkout = await draft(before, shop);
    await suspended(customer, tenzin);
    const browser = await market.browser(customer);
    const from = { from: paths.accountAppeal() };
    for (const path of [paths.accountRole(), paths.accountOtherDevices(), paths.accountLanguage(), checkout, detailsPath(shop)]) expect([path, (await browser.submit(path, { ...WORDS, role: "artisan" }, from)).status]).toEqual([path, 403]);
    const refused = await (await browser.submit(paths.accountRole(), { role: "artisan" }, from)).text();
    expect(refused).toContain(`href="${paths.accountSuspension()}"`);
  });

  it("appeals once, and then reads until when the answer comes", async () => {
    const customer = await createCustomer();
    await suspended(customer, tenzin);
    const browser = await market.browser(customer);
    const empty = await browser.submit(paths.accountAppeal(), { words: "  " });
    expect([empty.status, (await empty.text()).includes("Write what we should know")]).toEqual([422, true]);
    expect(goesTo(await browser.submit(paths.accountAppeal(), { words: "I was ill." }))).toBe(paths.accountSuspension());
    const page = await look(browser, paths.accountSuspension());
    expect(page.html).toContain("Your appeal is with us");
    expect(page.html).toContain("I was ill.");
    expect(goesTo(await browser.get(paths.accountAppeal()))).toBe(paths.accountSuspension());
    const second = await browser.submit(paths.accountAppeal(), { words: "And another thing." }, { from: paths.signOut() });
    expect([second.status, /data-reason="([^"]*)"/.exec(await second.text())?.[1]]).toEqual([409, "already_appealed"]);
  });

  it("is let in by the right password, and a wrong one says what it says to anybody", async () => {
    const [ananya, meera] = [await createCustomer(), await createCustomer()];
    const passwordHash = await hashPassword(PASSWORD);
    await People.updateMany({ _id: { $in: [ananya, meera] } }, { $set: { passwordHash } });
    await suspended(ananya, tenzin);
    const enter = async (person: string, password: string) => new Browser(market.site.url).submit(paths.login(), { identifier: emailOf(person), password });
    const said = async (answer: Response, person: string) => (await answer.text()).replaceAll(emailOf(person), "").replace(/name="csrf" value="[^"]*"/g, "");
    const [wrong, other] = [await enter(ananya, "not this one"), await enter(meera, "not this one")];
    expect(wrong.status).toBe(other.status);
    expect(await said(wrong, ananya)).toBe(await said(other, meera));
    expect((await enter(ananya, PASSWORD)).status).toBe(303);
  });

  it("has everything back when it ends, without signing in again", async () => {
    const customer = await createCustomer();
    await suspended(customer, tenzin);
    const browser = await market.browser(customer);
    expect(goesTo(await browser.get(paths.bookings()))).toBe(paths.accountSuspension());
    await lift(customer);
    expect((await browser.get(paths.bookings())).status).toBe(200);
    expect(goesTo(await browser.get(paths.accountSuspension()))).toBe(paths.account());
  });
});

describe("a suspended artisan", () => {
  it("still reads his money, without the rest of the shop", async () => {
    const { artisan } = await openTestShop();
    await suspended(artisan, tenzin);
    const browser = await market.browser(artisan);
    const money = await look(browser, paths.artisanMoney());
    expect(money.status).toBe(200);
    for (const path of [paths.artisanDays(), paths.artisanToday(), paths.artisanPage()]) expect(money.html).not.toContain(`href="${path}"`);
    for (const path of [paths.artisanDays(), paths.artisanServices(), paths.artisanPage(), paths.artisanToday()]) expect([path, goesTo(await browser.get(path))]).toEqual([path, paths.accountSuspension()]);
    expect((await look(browser, paths.accountSuspension())).html).toContain(paths.artisanMoney());
  });

  it("is gone from the public within a second in every process, and back again; the page suggests others meanwhile", async () => {
    const [shop, other] = [await openTestShop(), await openTestShop()];
    const visitor = await market.browser();
    const seen = async (path: string) => Promise.all([1, 2, 3, 4].map(() => look(visitor, path)));
    const page = paths.artisan({ slug: shop.slug });
    for (const { status } of await seen(page)) expect(status).toBe(200);
    await suspended(shop.artisan, tenzin);
    await market.site.idle();
    await sleep(1000);
    for (const { status, reason, html } of await seen(page)) {
      expect([status, reason]).toEqual([404, "artisan_away"]);
      expect(html).toContain('name="robots" content="noindex');
      expect(html).not.toContain("Ramesh Kumhar, ");
    }
    for (const { html } of await seen(paths.search({ craft: "pottery" }))) expect(html).not.toContain(page);
    expect(goesTo(await visitor.get(paths.chooseTime({ slug: shop.slug })))).toBe(page);
    expect((await visitor.get(paths.shareCard({ slug: shop.slug, file: "en.jpg" }))).status).toBe(404);
    await lift(shop.artisan);
    await market.site.idle();
    await sleep(1000);
    for (const { status } of await seen(page)) expect(status).toBe(200);
    expect(other.slug).not.toBe(shop.slug);
  });

  it("cannot be booked from a checkout that was open before, nor paid for a time held before", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const held = goesTo(await browser.submit(await draft(browser, shop, { time: "09:00" }), {})).replace(/\/payment$/, "");
    const second = await market.browser(await createCustomer());
    const checkout = await draft(second, shop, { time: "12:00" });
    await suspended(shop.artisan, tenzin);
    expect((await look(second, checkout)).reason).toBe("artisan_away");
    const payment = await look(browser, `${held}/payment`);
    expect([payment.status, payment.reason]).toEqual([200, "artisan_away"]);
    expect(payment.html).not.toContain("/dev/payments/");
    await lift(shop.artisan);
    expect((await look(browser, `${held}/payment`)).reason).toBeUndefined();
  });
});
