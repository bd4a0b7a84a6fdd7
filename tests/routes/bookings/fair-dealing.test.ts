import { describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { createCustomer, detailsPath, draft, hold, look, openTestShop, pay, useMarket } from "./market";

const market = useMarket();

describe("dealing fairly (A070, A147)", () => {
  it("one price goes all the way to the bank: page, day, checkout, payment", async () => {
    const shop = await openTestShop({ service: { unitPrice: 123400 }, profile: { priceFrom: 123400 } });
    const browser = await market.browser(await createCustomer());
    const price = async (path: string) => [...new Set((await look(browser, path)).html.match(/₹[\d,]+(\.\d\d)?/g) ?? [])];
    expect(await price(paths.artisan({ slug: shop.slug }))).toEqual(["₹1,234"]);
    expect(await price(paths.chooseTime({ slug: shop.slug }, { service: shop.service._id }))).toEqual(["₹1,234"]);
    const checkout = await price(await draft(browser, shop));
    expect(checkout).toContain("₹1,234.00");
    const booking = await hold(browser, shop, { time: "12:00" });
    const payment = await price(`${booking}/payment`);
    expect(payment).toContain("₹1,234.00");
    expect(payment.filter((amount) => Number(amount.replace(/[₹,]/g, "")) > 1234)).toEqual([]);
  });

  it("nothing is ticked for anybody, and nobody is hurried", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    const pages = [paths.register(), paths.login(), paths.artisanRegister(), paths.chooseTime({ slug: shop.slug }), detailsPath(shop), await draft(visitor, shop)];
    for (const path of pages) {
      const { html } = await look(visitor, path);
      expect(html, path).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
      expect(html, path).not.toMatch(/only \d+ left|people are looking|hurry|last chance/i);
    }
  });

  it("a booking is cancelled in fewer steps than it was made, by a link on its page", async () => {
    const shop = await openTestShop({ profile: { policy: "flexible" } });
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    await pay(market, booking);
    expect((await look(browser, booking)).html).toContain(`href="${booking}/cancellation"`);
    const asked = (await look(browser, `${booking}/cancellation`)).html;
    expect(asked).toContain("₹1,000.00");
    expect(asked.match(/<(input|textarea|select)(?![^>]*type="hidden")/g)).toBeNull();
    expect((await browser.submit(`${booking}/cancellation`, {})).status).toBe(303);
    expect((await look(browser, booking)).state).toBe("cancelled");
  });
});
