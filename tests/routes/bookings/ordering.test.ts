import { describe, expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { createCustomer, dayAhead, detailsPath, draft, goesTo, hold, look, openTestShop, read, useMarket, WORDS } from "./market";

const market = useMarket();

describe("ordering", () => {
  it("twice with the same form makes one booking, and Back leads to it", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const checkout = await draft(browser, shop);
    const hidden = await browser.hidden(checkout);
    const answers = await Promise.all([browser.post(checkout, hidden), browser.post(checkout, hidden), browser.post(checkout, hidden)]);
    expect(new Set(answers.map(goesTo)).size).toBe(1);
    expect(await Bookings.countDocuments({ customer })).toBe(1);
    expect(goesTo(await browser.get(checkout))).toBe(goesTo(answers[0] as Response));
  });

  it("again from the old form, reached by Back, begins another booking and leaves the first alone", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const hidden = await browser.hidden(detailsPath(shop, { time: "10:00" }));
    const checkout = goesTo(await browser.post(detailsPath(shop), { ...hidden, ...WORDS }));
    const booking = goesTo(await browser.submit(checkout, {}));
    const again = goesTo(await browser.post(detailsPath(shop), { ...hidden, ...WORDS, time: "16:00" }));
    expect(again).not.toBe(checkout);
    expect((await look(browser, again)).html).toContain("4:00\u00a0pm");
    expect((await look(browser, booking)).html).toContain("10:00\u00a0am");
  });

  it("at another price than ours is refused and orders nothing", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const answer = await read(await browser.submit(await draft(browser, shop), { total: "100" }));
    expect(answer).toMatchObject({ status: 422, reason: "price_changed" });
    expect(answer.html).toContain("₹1.00");
    expect(await Bookings.countDocuments({ customer })).toBe(0);
  });

  it("a time that somebody else has just taken offers the nearest free ones", async () => {
    const shop = await openTestShop();
    const slow = await market.browser(await createCustomer());
    const checkout = await draft(slow, shop, { time: "14:00" });
    const hidden = await slow.hidden(checkout);
    await hold(await market.browser(await createCustomer()), shop, { time: "14:00" });
    const answer = await read(await slow.post(checkout, hidden));
    expect(answer).toMatchObject({ status: 409, reason: "just_taken" });
    expect(answer.html).toContain("Nearest free times");
    expect(answer.html).toContain("time=13%3A00");
    expect(answer.html).toContain("time=15%3A00");
  });

  it("a second time with the same artisan waits for the first to be paid or given up", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const first = await hold(browser, shop, { time: "09:00" });
    const second = await draft(browser, shop, { time: "12:00" });
    expect(await read(await browser.submit(second, {}))).toMatchObject({ status: 409, reason: "hold_open_with_artisan" });
    expect(goesTo(await browser.submit(`${first}/release`, {}))).toBe(first);
    expect((await look(browser, first)).state).toBe("released");
    await market.site.idle();
    expect((await browser.submit(second, {})).status).toBe(303);
  });

  it("without a session leads to sign-in and back", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    const checkout = await draft(visitor, shop);
    const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(await (await visitor.get("/login")).text()) ?? [];
    expect(goesTo(await visitor.post(checkout, { csrf, total: "100000" }))).toBe(`/login?next=${encodeURIComponent(checkout)}`);
  });

  it("from oneself is refused", async () => {
    const shop = await openTestShop();
    const { People } = await import("~/models/person.server");
    await People.updateOne({ _id: shop.artisan }, { $set: { roles: ["customer"] } }).exec();
    const self = await market.browser(shop.artisan);
    const answer = await read(await self.submit(await draft(self, shop, { day: dayAhead(6) }), {}));
    expect(answer).toMatchObject({ status: 409, reason: "own_service" });
  });
});
