import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { Artisans } from "~/models/artisan.server";
import { Bookings, findBooking } from "~/models/booking.server";
import { endPayLink } from "~/models/pay-link.server";
import { PaymentChecks } from "~/models/payment-check.server";
import { findPaymentOfBooking, Payments } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { WebhookEvents } from "~/models/webhook-event.server";
import { paths } from "~/paths";
import { p95, timed } from "../../bench/figures";
import { KEYS, startRazorpay } from "../../fakes/razorpay/server";
import type { Browser } from "../../support/browser";
import { everyDocument } from "../../support/everything-kept";
import { startSite } from "../../support/site";
import { askForLink, createCustomer, dayAhead, draft, goesTo, hold, look, openTestShop, pay, useMarket } from "./market";

const market = useMarket();

/** Presses "Pay" and then one button of the bank; gives the answer that sends the browser back to the shop. */
const atTheBank = (browser: Browser, booking: string, outcome: string): Promise<Response> => payFrom(browser, `${booking}/payment`, outcome);

/** The same from whichever page has the button. */
const payFrom = async (browser: Browser, page: string, outcome: string): Promise<Response> => browser.submit(goesTo(await browser.toBank(page)), { outcome });

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

/** The code on a page: as the link that telephones open, and its number at the gateway. */
async function codeOn(browser: Browser, page: string): Promise<{ html: string; says: URL; id: string }> {
  const { html } = await look(browser, page);
  const says = new URL((/href="(upi:[^"]+)"/.exec(html)?.[1] ?? "upi://none").replaceAll("&amp;", "&"));
  return { html, says, id: says.searchParams.get("tr") ?? "" };
}

const bookingOf = (address: string): string => address.split("/").pop() ?? "";
const receiptsOf = async (booking: string) => ((await findPaymentOfBooking(bookingOf(booking)))?.receipts ?? []).map(({ meaning }) => meaning).sort();

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

/** The letters that somebody got. */
const letters = async (person: string) => (await (await fetch(`${market.site.url}/dev/inbox.json?to=${person.toLowerCase()}@test.example`)).json()) as { template: string; text: string }[];

describe("a link that somebody else pays by", () => {
  /** A held booking of a customer, and the link to it. */
  async function linked(words: Record<string, string> = {}) {
    const person = await createCustomer();
    const customer = await market.browser(person);
    const booking = await hold(customer, await openTestShop(), {}, words);
    return { person, customer, booking, link: await askForLink(customer, booking), stranger: await market.browser() };
  }

  it("is sent by WhatsApp or copied, and asked for twice it is one", async () => {
    const { customer, booking, link } = await linked();
    expect(link).not.toBe("");
    expect((await look(customer, `${booking}/payment`)).html).toContain(`href="${booking}/pay-link"`);
    const { html } = await look(customer, `${booking}/pay-link`);
    const address = market.site.url + link;
    expect(html).toContain(`>${address}</b>`);
    expect(html).toMatch(new RegExp(`href="https://wa\\.me/\\?text=[^"]*${encodeURIComponent(address)}"`));
    expect(await Promise.all([askForLink(customer, booking), askForLink(customer, booking)])).toEqual([link, link]);
  });

  it("shows service, amount, until when and a first name, and nothing else of anybody", async () => {
    const { person, booking, link, stranger } = await linked();
    const row = await findBooking(bookingOf(booking));
    const answer = await stranger.get(link);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const html = await answer.text();
    for (const word of ["Pottery at your home", "1,000", "Ananya", "Pay by", "to whoever paid", '<meta name="robots" content="noindex"/>']) expect(html).toContain(word);
    const hindi = await (await stranger.get(`/hi${link}`)).text();
    for (const word of ["आपके घर पर मिट्टी का काम", "Ananya जी", "जिसने चुकाया"]) expect(hindi).toContain(word);
    const secrets = [person, row?._id, row?.reference, row?.artisan, "Mehta", `${person.toLowerCase()}@test.example`, "98765", "43210", "Ambamata", "water tank", "Second floor", "313001", "Ramesh", "Kumhar"];
    for (const page of [html, hindi]) for (const secret of secrets) expect([secret, page.includes(secret ?? "")]).toEqual([secret, false]);
  });

  it("is paid without an account: the payer is thanked and told nothing more, the customer sees his booking paid", async () => {
    const { person, customer, booking, link, stranger } = await linked();
    const back = goesTo(await payFrom(stranger, link, "succeed"));
    expect(back).toContain(`${link}/return?`);
    expect(goesTo(await stranger.get(back))).toBe(link);
    const paid = await look(stranger, link);
    expect([paid.status, paid.state]).toEqual([200, "paid"]);
    expect(paid.html).toContain("Thank you");
    expect(paid.html).not.toContain("Ananya");
    expect(paid.html).not.toContain("<form method=\"post\" action");
    const seen = await look(customer, booking);
    expect(seen.state).toBe("confirmed");
    expect([seen.html.includes("Somebody else paid ₹1,000.00 by UPI, by your link."), seen.html.includes("You paid")]).toEqual([true, false]);
    await market.site.idle();
    const receipt = (await look(customer, `${booking}/receipt`)).html;
    for (const word of ["Somebody else, by the customer’s link", "What goes back goes to whoever paid"]) expect(receipt).toContain(word);
    expect((await letters(person)).map(({ text }) => text.includes("Somebody else paid, by the link that you sent."))).toContain(true);
  });

  it("of which money goes back says so, and how far it has come, to whoever paid; the customer reads that it goes there", async () => {
    const { person, customer, booking, link, stranger } = await linked();
    await stranger.get(goesTo(await payFrom(stranger, link, "succeed")));
    await market.site.idle();
    const asked = (await look(customer, `${booking}/cancellation`)).html;
    expect([asked.includes("Goes back to whoever paid"), asked.includes("You get back")]).toEqual([true, false]);
    await customer.submit(`${booking}/cancellation`, {});
    await market.site.idle();
    const payment = await findPaymentOfBooking(bookingOf(booking));
    await Payments.updateOne({ _id: payment?._id ?? "" }, { $set: { "moves.0.state": "sent" } }).exec();
    expect(await look(stranger, link)).toMatchObject({ state: "back", html: expect.stringContaining("₹1,000.00 is on its way back to whoever paid, the same way. It was asked for on") });
    await Payments.updateOne({ _id: payment?._id ?? "" }, { $set: { "moves.0.state": "processed" } }).exec();
    const gone = await look(stranger, link);
    for (const word of ["Money went back", "₹1,000.00 was sent back to whoever paid, the same way, on", payment?.moves[0]?.bankReference ?? "no number"]) expect(gone.html).toContain(word);
    const seen = (await look(customer, booking)).html;
    expect([seen.includes("Goes back to whoever paid"), seen.includes("Comes back to you"), seen.includes("your bank")]).toEqual([true, false, false]);
    const told = (await letters(person)).map(({ text }) => text).filter((text) => text.includes("What goes back goes to them, not to you."));
    expect(told.length).toBeGreaterThanOrEqual(1);
  });

  it("has the same code as the customer, who sees his booking paid by it", async () => {
    const { customer, booking, link, stranger } = await linked();
    const { id } = await codeOn(stranger, link);
    expect(id).toBe((await codeOn(customer, `${booking}/payment`)).id);
    await stranger.submit(paths.devPayment({ payment: id }), { outcome: "succeed" });
    await market.site.idle();
    expect((await look(stranger, link)).state).toBe("paid");
    expect(await look(customer, booking)).toMatchObject({ state: "confirmed", html: expect.stringContaining("₹1,000.00 was paid by UPI, by you or by your link.") });
  });

  it("and by the customer at the same moment is one payment, and one that goes back", async () => {
    const { customer, booking, link, stranger } = await linked();
    const [bank, alsoBank] = await Promise.all([customer.toBank(`${booking}/payment`), stranger.toBank(link)]);
    const own = goesTo(await customer.submit(goesTo(bank), { outcome: "drop" }));
    const other = goesTo(await stranger.submit(goesTo(alsoBank), { outcome: "drop" }));
    expect([own.startsWith("/payments/return?"), other.startsWith(`${link}/return?`)]).toEqual([true, true]);
    await Promise.all([customer.get(own), stranger.get(other)]);
    await market.site.idle();
    expect(await receiptsOf(booking)).toEqual(["kept", "surplus"]);
    expect((await look(stranger, link)).state).toBe("paid");
    expect((await look(customer, booking)).state).toBe("confirmed");
    expect(await market.site.problems()).toEqual([]);
  });

  it("says that the bank is asked, or that it did not go through, and can be paid then", async () => {
    const { link, stranger } = await linked();
    expect(goesTo(await stranger.get(goesTo(await payFrom(stranger, link, "fail"))))).toBe(link);
    expect(await look(stranger, link)).toMatchObject({ state: "failed", html: expect.stringContaining("did not go through") });
    expect(goesTo(await stranger.get(goesTo(await payFrom(stranger, link, "never"))))).toBe(link);
    const asked = await look(stranger, link);
    expect([asked.state, asked.html.includes("We are asking the bank"), asked.html.includes("is still with the bank"), asked.html.includes(`action="${link}/check"`)]).toEqual(["confirming", true, true, true]);
    expect(goesTo(await stranger.submit(`${link}/check`, {}, { from: link }))).toBe(link);
    expect((await look(stranger, link)).html).toContain("It has not decided yet");
    await stranger.get(goesTo(await payFrom(stranger, link, "succeed")));
    expect((await look(stranger, link)).state).toBe("paid");
  });

  it("is withdrawn by the customer for good; a new one is another", async () => {
    const { customer, booking, link, stranger } = await linked();
    expect((await customer.submit(`${booking}/pay-link/withdrawal`, {})).status).toBe(303);
    const over = await look(stranger, link);
    expect([over.status, over.state]).toEqual([410, "over"]);
    for (const word of ["Pottery", "Ananya", "1,000", "<form method=\"post\" action"]) expect([word, over.html.includes(word)]).toEqual([word, false]);
    const [next = "", same] = await Promise.all([askForLink(customer, booking), askForLink(customer, booking)]);
    expect(same).toBe(next);
    expect([next === link, (await look(stranger, next)).status, (await look(stranger, link)).status]).toEqual([false, 200, 410]);
  });

  it("is over when the time is given up, was not paid for, or its artisan is away; of a cancelled booking it says that money goes back", async () => {
    const [released, late, away, cancelled] = await Promise.all([linked(), linked(), linked(), linked()]);
    await released.customer.submit(`${released.booking}/release`, {});
    await Bookings.updateOne({ _id: bookingOf(late.booking) }, { $set: { dueAt: Date.now() - 1 } }).exec();
    await People.updateOne({ _id: (await findBooking(bookingOf(away.booking)))?.artisan ?? "" }, { $set: { suspended: true } }).exec();
    for (const { stranger, link } of [released, late, away]) expect((await look(stranger, link)).status).toBe(410);
    expect(goesTo(await late.customer.submit(`${late.booking}/pay-link`, {}, { from: paths.signOut() }))).toBe(late.booking);
    await pay(market, cancelled.booking);
    await cancelled.customer.submit(`${cancelled.booking}/cancellation`, {});
    await market.site.idle();
    expect(await look(cancelled.stranger, cancelled.link)).toMatchObject({ status: 200, state: "back", html: expect.stringContaining("to whoever paid") });
  });

  it("nobody guesses: tries are counted by network, and whoever has a link that works is never refused", async () => {
    const { link, stranger } = await linked();
    const wrong = [`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`, "/pay/nothing", `/pay/${"A".repeat(44)}`];
    for (const path of wrong) expect([path, (await look(stranger, path)).status]).toEqual([path, 410]);
    const statuses: number[] = [];
    for (let count = 0; count < 121; count += 1) statuses.push((await stranger.get("/pay/nothing")).status);
    expect(new Set(statuses)).toEqual(new Set([410, 429]));
    expect((await look(stranger, link)).status).toBe(200);
  });

  it("is not made without end", async () => {
    const { customer, booking, person } = await linked();
    const statuses: number[] = [];
    for (let count = 0; count < 41; count += 1) {
      await endPayLink(bookingOf(booking), person);
      statuses.push((await customer.submit(`${booking}/pay-link`, {}, { from: paths.signOut() })).status);
    }
    expect(new Set(statuses)).toEqual(new Set([303, 429]));
  });
});

describe("a gateway that answers nobody any more", () => {
  const PAYERS = 8;

  /** How long pages take that have nothing to do with the gateway, asked for by four at once, over and over for a while; p95 in milliseconds. */
  async function pagesOf(browser: Browser, addresses: readonly string[], during = 1_500): Promise<{ count: number; p95: number }> {
    const taken: number[] = [];
    const until = performance.now() + during;
    const ask = async (address: string): Promise<void> => void taken.push(await timed(async () => expect((await browser.get(address)).status).toBe(200)));
    await Promise.all(addresses.map(async (_, first) => {
      for (let turn = first; performance.now() < until; turn += 1) await ask(addresses[turn % addresses.length] ?? "");
    }));
    return { count: taken.length, p95: p95(taken) };
  }

  it("keeps whoever pays waiting for seconds, not for half a minute, and nobody else (B44)", { timeout: 60_000 }, async () => {
    const razorpay = await startRazorpay();
    const site = await startSite({ beside: market.site, env: { NODE_ENV: "test", DEMO: "0", REDIS_CACHE_TTL: "0", RAZORPAY_KEY_ID: KEYS.id, RAZORPAY_KEY_SECRET: KEYS.secret, RAZORPAY_WEBHOOK_SECRET: KEYS.webhook, RAZORPAY_API_BASE: razorpay.url } });
    try {
      const shop = await openTestShop();
      const comes = async () => (await market.browser(await createCustomer())).at(site.url);
      const visitor = await comes();
      const booking = await hold(visitor, shop);
      const pages = [paths.home(), paths.search(), paths.artisan({ slug: shop.slug }), booking];
      const payers = await Promise.all(Array.from({ length: PAYERS }, async (_, index) => {
        const browser = await comes();
        return { browser, checkout: await draft(browser, shop, { day: dayAhead(6 + index) }) };
      }));
      await pagesOf(visitor, pages);
      const earlier = await pagesOf(visitor, pages);
      const before = razorpay.asked.length;
      razorpay.mishaps.push(...Array.from({ length: 1_000 }, () => ({ on: /./, mishap: "hang" as const })));
      const paying = payers.map(({ browser, checkout }) => timed(async () => expect((await browser.submit(checkout, {})).status).toBe(303)));
      await vi.waitFor(() => expect(razorpay.asked.length - before).toBe(PAYERS), 3_000);
      let over = 0;
      for (const each of paying) void each.then(() => (over += 1));
      const meanwhile = await pagesOf(visitor, pages, 2_500);
      expect(over).toBe(0);
      const waits = await Promise.all(paying);
      const later = await pagesOf(visitor, pages);
      expect(Math.max(...waits)).toBeLessThan(12_000);
      expect(meanwhile.count).toBeGreaterThan(50);
      expect(meanwhile.p95).toBeLessThan(3 * Math.max(earlier.p95, later.p95) + 100);
    } finally {
      await site.stop();
      await razorpay.close();
    }
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
