import { describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { OPTIONAL_PURPOSES } from "~/domain/privacy/purposes";
import type { Browser } from "../../support/browser";
import { createCustomer, detailsPath, draft, goesTo, hold, look, openTestShop, pay, useMarket } from "./market";

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

  it("cancelling takes no more pages and presses than booking", async () => {
    const shop = await openTestShop({ profile: { policy: "flexible" } });
    const browser = await market.browser(await createCustomer());
    const booked = [paths.chooseTime({ slug: shop.slug }, { service: shop.service._id }), detailsPath(shop)];
    for (const path of booked) expect((await look(browser, path)).status, path).toBe(200);
    booked.push(await draft(browser, shop));
    expect((await look(browser, booked[2] ?? "")).status).toBe(200);
    booked.push(goesTo(await browser.submit(booked[2] ?? "", {})));
    const booking = (booked[3] ?? "").replace(/\/payment$/, "");
    expect((await look(browser, booked[3] ?? "")).status).toBe(200);
    await pay(market, booking);
    const cancelled = [booking, `${booking}/cancellation`];
    for (const path of cancelled) expect((await look(browser, path)).status, path).toBe(200);
    expect((await look(browser, `${booking}/cancellation`)).html.match(/<main[\s\S]*<\/main>/)?.[0].match(/<form/g)).toHaveLength(1);
    expect((await browser.submit(`${booking}/cancellation`, {})).status).toBe(303);
    expect((await look(browser, booking)).state).toBe("cancelled");
    expect(cancelled.length).toBeLessThanOrEqual(booked.length);
  });

  it("yes and no weigh the same: both are buttons of one size, and of what is only consented to nothing is chosen but a no", async () => {
    const sized = (html: string, words: string): string => /class="([^"]*)"[^>]*>(?:<[^>]*>)*$/.exec(html.slice(0, html.indexOf(`>${words}<`) + 1))?.[1] ?? "none";
    const weight = (html: string, words: string): string => sized(html, words).replace(/\bbtn2\b/, "btn");
    const shop = await openTestShop({ profile: { mode: "request" } });
    const [customer, artisan] = [await market.browser(await createCustomer()), await market.browser(shop.artisan)];
    const booking = await hold(customer, shop);
    const pairs: [string, Browser, string, string, string][] = [["pay or give up", customer, booking, "Go to pay", "Give it up"]];
    const compare = async () => {
      for (const [pair, browser, path, yes, no] of pairs.splice(0)) {
        const { html } = await look(browser, path);
        expect([pair, weight(html, yes), weight(html, no)]).toEqual([pair, expect.stringMatching(/^btn/), weight(html, yes)]);
      }
    };
    const paying = (await look(customer, `${booking}/payment`)).html;
    pairs.push(["pay at the bank or give up", customer, `${booking}/payment`, paying.includes(">Pay another way<") ? "Pay another way" : "Pay ₹1,000.00", "Give it up"]);
    await compare();
    await pay(market, booking);
    pairs.push(["accept or decline", artisan, booking, "Yes, I can", "No, I cannot"]);
    pairs.push(["accept or not now", artisan, `${booking}/acceptance`, "Yes, I can", "Not now"]);
    pairs.push(["decline or not now", artisan, `${booking}/decline`, "Say no", "Not now"]);
    pairs.push(["cancel or keep", customer, `${booking}/cancellation`, "Cancel now", "Keep the booking"]);
    await compare();
    const consent = (await look(await market.browser(), paths.privacyChoices())).html;
    for (const purpose of OPTIONAL_PURPOSES) {
      const answers = consent.match(new RegExp(`<input[^>]*name="${purpose}"[^>]*>`, "g")) ?? [];
      const chosen = answers.map((answer) => [/value="(\w+)"/.exec(answer)?.[1], /\bchecked\b/.test(answer)]);
      expect(chosen, purpose).toEqual([["yes", false], ["no", true]]);
      expect(new Set(answers.map((answer) => /class="([^"]*)"/.exec(answer)?.[1])).size, purpose).toBe(1);
    }
  });
});
