import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Artisans } from "~/models/artisan.server";
import { PaymentChecks } from "~/models/payment-check.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { WebhookEvents } from "~/models/webhook-event.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { everyDocument } from "../../support/everything-kept";
import { bookingOf, codeOn, createCustomer, goesTo, hold, look, openTestShop, pay, payFrom, receiptsOf, useMarket } from "./market";

const market = useMarket();

/** Presses "Pay" and then one button of the bank; gives the answer that sends the browser back to the shop. */
const atTheBank = (browser: Browser, booking: string, outcome: string): Promise<Response> => payFrom(browser, `${booking}/payment`, outcome);

describe("paying", () => {
  it("comes back without a session and is confirmed by asking the gateway", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    const back = await atTheBank(browser, booking, "succeed");
    expect(goesTo(back)).toContain("/payments/return?");
    const sessionless = await fetch(market.site.url + goesTo(back), { redirect: "manual" });
    expect(goesTo(sessionless)).toBe(booking);
    expect((await look(browser, booking)).state).toBe("confirmed");
  });

  it("comes back as often as the visitor loads the address again, and only the first time is anything written (C03)", async () => {
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, await openTestShop());
    const back = goesTo(await atTheBank(browser, booking, "succeed"));
    await browser.get(back);
    await market.site.idle();
    const before = await everyDocument();
    for (let count = 0; count < 3; count += 1) expect(goesTo(await browser.get(back))).toBe(booking);
    await market.site.idle();
    expect(await everyDocument()).toEqual(before);
  });

  it("that failed says what happened to the money and tries again", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    await browser.get(goesTo(await atTheBank(browser, booking, "fail")));
    const failed = await look(browser, booking);
    expect(failed).toMatchObject({ state: "awaiting_payment" });
    for (const word of ["The payment did not go through", "No money was taken", "Try again"]) expect(failed.html).toContain(word);
    await browser.get(goesTo(await atTheBank(browser, booking, "twice")));
    await market.site.idle();
    expect((await look(browser, booking)).state).toBe("confirmed");
  });

  it("whose answer is slow or never comes says that the bank is asked", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    for (const outcome of ["never", "slow"]) {
      const back = goesTo(await atTheBank(browser, booking, outcome));
      expect(goesTo(await browser.get(back))).toBe(booking);
      const { html } = await look(browser, booking);
      expect(html).toContain("We are asking the bank");
      expect(html).toContain(`action="${booking}/payment/check"`);
      const page = (await look(browser, `${booking}/payment`)).html;
      expect(page.indexOf("is still with the bank")).toBeGreaterThan(-1);
      expect(page.indexOf("is still with the bank")).toBeLessThan(page.indexOf("/dev/payments/"));
      expect(page).toContain("the second one comes back by itself");
    }
  });

  it("of which every message was lost is found when the visitor comes back", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    await browser.get(goesTo(await atTheBank(browser, booking, "drop")));
    expect((await look(browser, booking)).state).toBe("confirmed");
  });

  it("gives a receipt with the amount in words, and none before", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    expect((await look(browser, `${booking}/receipt`)).status).toBe(404);
    await pay(market, booking);
    const { html } = await look(browser, `${booking}/receipt`);
    for (const word of ["One thousand rupees only.", "एक हज़ार रुपये मात्र।", "Ananya Mehta", "Ramesh Kumhar", "pay_"]) expect(html).toContain(word);
  });

  it("cannot be claimed by making up the gateway's answer", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    const id = booking.split("/").pop() ?? "";
    for (const query of ["razorpay_order_id=order_1&razorpay_payment_id=pay_1&razorpay_signature=00", `left=${id}&by=nobody`, ""]) {
      const answer = await browser.get(`/payments/return?${query}`);
      expect(goesTo(answer)).toBe("/bookings");
    }
    expect((await look(browser, booking)).state).toBe("awaiting_payment");
  });
});

describe("paying by a code", () => {
  it("is offered on the payment page as a link and as a picture of one path, and one payment of it is the booking (A058)", async () => {
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, await openTestShop());
    const { html, says, id } = await codeOn(browser, `${booking}/payment`);
    expect([says.protocol, says.searchParams.get("am"), says.searchParams.get("cu")]).toEqual(["upi:", "1000.00", "INR"]);
    const picture = /<svg role="img".*?<\/svg>/s.exec(html)?.[0] ?? "";
    expect(picture.match(/<path /g)).toHaveLength(1);
    expect(gzipSync(picture).length).toBeLessThan(2000);
    expect(html).not.toMatch(/<input(?![^>]*type="hidden")/);
    expect(goesTo(await browser.submit(paths.devPayment({ payment: id }), { outcome: "succeed" }))).toBe(paths.devPayment({ payment: id }));
    await market.site.idle();
    expect((await look(browser, booking)).state).toBe("confirmed");
    expect((await look(browser, booking)).html).toContain("You paid");
    await fetch(market.site.url + paths.devPayment({ payment: id }), { method: "POST", headers: { "content-type": "application/json", "x-kala-dev": "1" }, body: '{"outcome":"succeed"}' });
    await market.site.idle();
    expect(await receiptsOf(booking)).toEqual(["kept", null]);
    expect(await market.site.problems()).toEqual([]);
  });

  it("of which every message was lost is found when whoever paid says so on the page, and before that the page says that nothing is known", async () => {
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, await openTestShop());
    const { id, html } = await codeOn(browser, `${booking}/payment`);
    const check = paths.paymentCheck({ booking: bookingOf(booking) });
    expect(html).toContain(`action="${check}"`);
    expect((await look(browser, booking)).html).not.toContain(`${booking}/documents`);
    expect(goesTo(await browser.submit(check, {}, { from: `${booking}/payment` }))).toBe(booking);
    expect((await look(browser, booking)).html).toMatch(/We asked the bank at .* It knows of no payment/);
    await browser.submit(paths.devPayment({ payment: id }), { outcome: "drop" });
    await PaymentChecks.deleteMany({}).exec();
    expect((await look(browser, booking)).state).toBe("awaiting_payment");
    expect(goesTo(await browser.submit(check, {}, { from: `${booking}/payment` }))).toBe(booking);
    const paid = await look(browser, booking);
    expect([paid.state, paid.html.includes("We asked the bank"), paid.html.includes(`${booking}/documents`)]).toEqual(["confirmed", false, true]);
    expect(await receiptsOf(booking)).toEqual(["kept"]);
  });

  it.each(["pay", "give up"])("is over once there is no need for it: %s", async (what) => {
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, await openTestShop());
    const { id } = await codeOn(browser, `${booking}/payment`);
    if (what === "pay") await pay(market, booking);
    else await browser.submit(`${booking}/release`, {});
    await market.site.idle();
    expect((await look(browser, paths.devPayment({ payment: id }))).html).toContain("Nobody can pay here any more");
  });

  it("and on the gateway's page at once is one payment, and one that goes back", async () => {
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, await openTestShop());
    const { id } = await codeOn(browser, `${booking}/payment`);
    const back = goesTo(await atTheBank(browser, booking, "drop"));
    await browser.submit(paths.devPayment({ payment: id }), { outcome: "succeed" });
    await market.site.idle();
    await browser.get(back);
    await market.site.idle();
    expect(await receiptsOf(booking)).toEqual(["kept", "surplus"]);
    expect((await findPaymentOfBooking(bookingOf(booking)))?.moves).toMatchObject([{ kind: "refund", reason: "surplus", amount: 100_000, state: "processed" }]);
    expect((await look(browser, booking)).state).toBe("confirmed");
    expect(await market.site.problems()).toEqual([]);
  });
});

describe("the gateway's webhook", () => {
  it("with a wrong signature is refused and writes nothing", async () => {
    const before = await WebhookEvents.countDocuments({});
    const answer = await fetch(`${market.site.url}/webhooks/razorpay`, { method: "POST", headers: { "content-type": "application/json", "x-razorpay-signature": "0".repeat(64), "x-razorpay-event-id": "evt_1" }, body: "{}" });
    expect(answer.status).toBe(400);
    expect(await WebhookEvents.countDocuments({})).toBe(before);
    expect((await fetch(`${market.site.url}/webhooks/razorpay`)).status).toBe(405);
  });
});

describe("the list of bookings", () => {
  it("shows what waits, what comes and what is past", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    expect((await look(browser, "/bookings")).html).toContain("No bookings yet");
    const booking = await hold(browser, shop);
    const held = (await look(browser, "/bookings")).html;
    for (const word of ["Waiting for you", "Pay by", `${booking}/payment`]) expect(held).toContain(word);
    await browser.submit(`${booking}/release`, {});
    const past = (await look(browser, "/bookings")).html;
    for (const word of ["Past", "Given up", "Book again"]) expect(past).toContain(word);
  });

  it.each([{ paused: true }, { suspended: true }])("and a booking offer others of the craft, not to book again, while the artisan takes none: %j", async (away) => {
    const shop = await openTestShop();
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    await browser.submit(`${booking}/release`, {});
    await Artisans.updateOne({ _id: shop.artisan }, { $set: away }).exec();
    for (const path of ["/bookings", booking]) {
      const { html } = await look(browser, path);
      expect([path, html.includes("Book again"), html.includes("Others of this craft")]).toEqual([path, false, true]);
    }
  });
});
