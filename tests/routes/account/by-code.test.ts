import { describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { CodeRequests } from "~/models/code-request.server";
import { People } from "~/models/person.server";
import { Sessions } from "~/models/session.server";
import { Deliveries } from "~/models/delivery.server";
import { goesTo, look, useMarket } from "../bookings/market";
import { tokenOf } from "../security/world";

const market = useMarket();
let line = 0;

/** A number nobody has used, as typed and as stored. */
function someNumber() {
  line += 1;
  const digits = `98123${String(line).padStart(5, "0")}`;
  return { typed: digits, stored: `+91${digits}` };
}

/** Asks for a code in this browser; gives the address of its page. */
async function ask(browser: Awaited<ReturnType<typeof market.browser>>, typed: string, more: Record<string, string> = {}): Promise<string> {
  return goesTo(await browser.submit(paths.loginCode(), { phone: typed, ...more }));
}

describe("signing in by phone with a code", () => {
  it("makes an account of a number nobody has; posted again by somebody signed in it only sends on", async () => {
    const { typed, stored } = someNumber();
    const browser = await market.browser();
    const page = await ask(browser, typed);
    const code = await browser.readCode(stored);
    const csrf = await tokenOf(browser, page);
    expect(goesTo(await browser.post(page, { csrf, code }))).toBe(`${page}/account`);
    expect(goesTo(await browser.submit(`${page}/account`, { name: "Meera Joshi", terms: "yes" }))).toBe(paths.account());
    expect(goesTo(await browser.post(page, { csrf, code }))).toBe(paths.bookings());
    expect((await browser.post(page, { code })).status).toBe(403);
    expect(await CodeRequests.countDocuments({ to: stored }).exec()).toBe(1);
  });

  it("pressed twice signs in once, at once and one after the other, whichever answer the browser keeps", async () => {
    const { typed, stored } = someNumber();
    const first = await market.browser();
    const joined = await ask(first, typed);
    await first.submit(joined, { code: await first.readCode(stored) });
    const account = { ...(await first.hidden(`${joined}/account`)), name: "Meera Joshi", terms: "yes" };
    expect((await Promise.all([1, 2].map(() => first.post(`${joined}/account`, account)))).map(goesTo)).toEqual([paths.account(), paths.account()]);
    const person = (await People.findOne({ phone: stored }).lean().exec())?._id ?? "";
    const open = () => Sessions.countDocuments({ person, endedAt: null });
    expect(await open()).toBe(1);
    await first.submit(paths.signOut(), {});

    const browser = await market.browser();
    const page = await ask(browser, typed);
    await market.site.idle();
    const form = { ...(await browser.hidden(page)), code: await browser.readCode(stored) };
    const before = browser.cookie();
    const both = await Promise.all([1, 2].map(() => browser.post(page, form)));
    expect(both.map(goesTo)).toEqual([paths.bookings(), paths.bookings()]);
    expect(await open()).toBe(1);
    for (const answer of both) {
      const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
      expect((await fetch(market.site.url + paths.bookings(), { redirect: "manual", headers: { cookie: `${before}; ${cookie}` } })).status).toBe(200);
    }
    // The first answer never came: the form is sent once more without its cookie.
    const bare = await fetch(market.site.url + page, { method: "POST", redirect: "manual", headers: { cookie: before, "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(form).toString() });
    expect([goesTo(bare), await open()]).toEqual([paths.bookings(), 1]);

    await browser.submit(paths.signOut(), {});
    const late = await browser.post(page, form);
    expect([late.status, goesTo(late)]).not.toContain(303);
    expect(await open()).toBe(0);
  });

  it("opens nothing in another browser, not even the page says where the code went", async () => {
    const { typed, stored } = someNumber();
    const browser = await market.browser();
    const page = await ask(browser, typed);
    const code = await browser.readCode(stored);
    const stranger = await market.browser();
    const answer = await stranger.get(page);
    expect(answer.status).toBe(410);
    expect(await answer.text()).not.toContain(typed.slice(5));
    await stranger.submit(page, { code }, { from: paths.loginCode() });
    expect(goesTo(await stranger.get(paths.bookings()))).toContain(paths.login());
    expect((await look(browser, page)).html).toContain("one-time-code");
  });

  it("with something wrong comes back: no number, no six digits, an account without terms", async () => {
    const { typed, stored } = someNumber();
    const browser = await market.browser();
    expect((await browser.submit(paths.loginCode(), { phone: "12345" })).status).toBe(422);
    const page = await ask(browser, typed);
    const short = await browser.submit(page, { code: "12" });
    expect(short.status).toBe(422);
    expect(await short.text()).not.toContain('value="12"');
    await browser.submit(page, { code: await browser.readCode(stored) });
    expect((await browser.submit(`${page}/account`, { name: "M" })).status).toBe(422);
    expect((await browser.submit(`${page}/account`, { name: "Meera", terms: "yes", craft: "pottery", place: "molela" })).status).toBe(422);
  });

  it("the page of an account to be made is not there before the code", async () => {
    const { typed } = someNumber();
    const browser = await market.browser();
    const page = await ask(browser, typed);
    expect(goesTo(await browser.get(`${page}/account`))).toBe(page);
    expect((await look(browser, page)).html).toContain("Write the code");
  });

  it("a fourth code within a quarter of an hour has to wait, and the page says how long", async () => {
    const { typed } = someNumber();
    const browser = await market.browser();
    const answers = [];
    for (let count = 0; count < 7; count += 1) answers.push(await browser.submit(paths.loginCode(), { phone: typed }));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 303).length).toBeLessThanOrEqual(6);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]?.text()).toMatch(/\d+ minute/);
  });

  it.each([
    { path: paths.loginCode(), words: { phone: "9812399999" } },
    { path: paths.forgot(), words: { identifier: "trapped@test.example" } },
    { path: paths.register(), words: { name: "A Program", identifier: "trapped@test.example", password: "Lantern-Boat-77", terms: "yes" } },
  ])("a program that fills in everything at $path is answered as usual, and nothing is sent", async ({ path, words }) => {
    const browser = await market.browser();
    const answer = await browser.submit(path, { ...words, website: "https://spam.example" });
    expect(answer.status).toBe(303);
    expect((await browser.get(goesTo(answer))).status).toBe(200);
    await market.site.idle();
    expect(await Deliveries.countDocuments({ to: { $in: ["+919812399999", "trapped@test.example"] } }).exec()).toBe(0);
  });

  it("keeps where somebody was going", async () => {
    const { typed, stored } = someNumber();
    const browser = await market.browser();
    const next = paths.accountDevices();
    expect((await look(browser, paths.login({ next }))).html).toContain(paths.loginCode({ next }));
    const page = goesTo(await browser.submit(paths.loginCode({ next }), { phone: typed }));
    const account = goesTo(await browser.submit(page, { code: await browser.readCode(stored) }));
    expect(goesTo(await browser.submit(account, { name: "Meera Joshi", terms: "yes" }))).toBe(next);
  });
});
