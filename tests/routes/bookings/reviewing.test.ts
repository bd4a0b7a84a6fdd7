import { describe, expect, it } from "vitest";
import { createCustomer, goesTo, hold, look, openTestShop, pay, read, useMarket } from "./market";

const market = useMarket();

describe("a review", () => {
  it("is written after the visit, with stars, once", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const artisan = await market.browser(shop.artisan);
    const booking = await hold(browser, shop);
    await pay(market, booking);
    expect(goesTo(await browser.get(`${booking}/review`))).toBe(booking);
    expect(goesTo(await artisan.get(`${booking}/completion`))).toBe(booking);
    await market.site.advance("P5DT10H1M");
    expect(goesTo(await artisan.submit(`${booking}/completion`, {}))).toBe(booking);
    expect((await look(browser, booking)).html).toContain("Write a review");

    const starless = await read(await browser.submit(`${booking}/review`, { text: "Lovely work." }));
    expect(starless.status).toBe(422);
    expect(starless.html).toContain("Lovely work.");
    const page = (await look(browser, `${booking}/review`)).html;
    const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(page) ?? [];
    const words = { csrf, stars: "5", text: "Lovely work." };
    expect((await browser.post(`${booking}/review`, words)).status).toBe(303);
    expect((await browser.post(`${booking}/review`, words)).status).toBe(303);
    expect((await look(browser, `${booking}/review`)).html).toContain("You have written your review");
    const again = await read(await browser.post(`${booking}/review`, { ...words, stars: "1", text: "Changed my mind." }));
    expect(again).toMatchObject({ status: 409, reason: "already_reviewed" });
    expect((await look(artisan, booking)).html).toContain("You will receive");
  });
});
