import { describe, expect, it } from "vitest";
import { hours, minutes } from "~/domain/time/instant";
import { Bookings, findBooking } from "~/models/booking.server";
import { findOrders } from "~/models/payment.server";
import { findActiveServices } from "~/models/service.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { offerService } from "../../support/offer-service";
import { createCustomer, draft, goesTo, hold, look, openTestShop, pay, read, useMarket, type Shop } from "./market";

const market = useMarket();

const idOf = (path: string): string => path.split("/").pop() ?? "";
const openShop = (): Promise<Shop> => openTestShop({ service: { unitPrice: 150_000, deposit: 40 } });

/** A visit whose deposit was paid, and which has begun if asked. */
async function agreed(browser: Browser, shop: Shop, begun = false): Promise<string> {
  const booking = await hold(browser, shop);
  await pay(market, booking);
  const now = Date.now();
  if (begun) await Bookings.updateOne({ _id: idOf(booking) }, { $set: { start: now - hours(1), end: now - minutes(5) } }).exec();
  return booking;
}

/** Presses what leads to the bank on the page of the balance, and one button there. */
async function payBalance(browser: Browser, booking: string, outcome = "succeed"): Promise<Response> {
  const page = `${booking}/balance`;
  if (!(await look(browser, page)).html.includes("Go on and pay")) throw new Error("The balance cannot be paid");
  expect(goesTo(await browser.submit(page, {}))).toBe(page);
  return browser.submit(goesTo(await browser.toBank(page)), { outcome });
}

describe("an artisan who asks for a deposit", () => {
  it("writes it into the service's form, is asked again for one that cannot be, and it stands in words where people book", async () => {
    const shop = await openTestShop();
    const browser = await market.browser(shop.artisan);
    const service = await offerService(browser, { titleEn: "Painting a wall" });
    const form = await look(browser, service);
    expect(form.html).toMatch(/name="deposit"[^>]*value="100"/);
    const words = { titleEn: "Painting a wall", titleHi: "", descriptionEn: "We paint.", descriptionHi: "", length: "60", places: "home", people: "4", prepareEn: "", prepareHi: "", priceType: "fixed", price: "1,500" };
    for (const deposit of ["24", "101", "33.5", "half"]) {
      const wrong = await read(await browser.submit(service, { ...words, deposit }));
      expect(wrong.status).toBe(422);
      expect(wrong.html).toContain(`value="${deposit}"`);
      expect(wrong.html).toContain("Write a whole number from 25 to 100");
    }
    expect((await browser.submit(service, { ...words, deposit: "४०" })).status).toBe(303);
    const offered = (await findActiveServices(shop.artisan)).find(({ _id }) => _id === idOf(service));
    expect(offered).toMatchObject({ deposit: 40, unitPrice: 150_000 });
    const visitor = await market.browser();
    for (const page of [paths.artisan({ slug: shop.slug }), paths.chooseTime({ slug: shop.slug }, { service: idOf(service) })]) expect((await look(visitor, page)).html).toContain("40 percent at booking, the rest until the visit is done");
    expect((await look(visitor, `/hi${paths.artisan({ slug: shop.slug })}`)).html).toContain("40 प्रतिशत बुकिंग पर");
  });
});

describe("a customer who books with a deposit", () => {
  it("sees before ordering what is paid now, what later, and the same total, and pays the first part at the bank", async () => {
    const browser = await market.browser(await createCustomer());
    const checkout = await draft(browser, await openShop());
    const page = (await look(browser, checkout)).html;
    for (const words of ["You pay ₹600.00 online now and the balance of ₹900.00", "Confirm and pay ₹600.00", "At booking", "₹1,500.00", "All back: ₹600.00"]) expect(page).toContain(words);
    const booking = goesTo(await browser.submit(checkout, {})).replace(/\/payment$/, "");
    const payment = (await look(browser, `${booking}/payment`)).html;
    for (const words of ["Pay ₹600.00", "₹900.00", "₹1,500.00"]) expect(payment).toContain(words);
    await pay(market, booking);
    const shown = await look(browser, booking);
    expect(shown.state).toBe("confirmed");
    for (const words of ["You paid ₹600.00", "The balance of ₹900.00 is to be paid until the visit is done", "Pay the balance", "holds ₹600.00"]) expect(shown.html).toContain(words);
  });

  it("whose deposit changed while he looked is asked again and nothing is ordered", async () => {
    const shop = await openShop();
    const browser = await market.browser(await createCustomer());
    const checkout = await draft(browser, shop);
    const hidden = { ...(await browser.hidden(checkout)), deposit: "75000" };
    expect(await read(await browser.post(checkout, hidden))).toMatchObject({ status: 409, reason: "payment_changed" });
    expect(await findBooking(idOf(checkout))).toBeNull();
  });

  it("pays the balance from the page of the booking; a failed try takes nothing, and paid it is said so with both receipts", async () => {
    const browser = await market.browser(await createCustomer());
    const booking = await agreed(browser, await openShop());
    await browser.get(goesTo(await payBalance(browser, booking, "fail")));
    await market.site.idle();
    expect((await look(browser, booking)).html).toContain("Pay the balance");
    const again = await look(browser, `${booking}/balance`);
    expect(again.html).toContain("Pay ₹900.00");
    const back = goesTo(await browser.submit(goesTo(await browser.toBank(`${booking}/balance`)), { outcome: "succeed" }));
    expect(goesTo(await browser.get(back))).toBe(booking);
    const paid = (await look(browser, booking)).html;
    expect(paid).toContain("You paid the balance of ₹900.00");
    expect(paid).toContain("holds ₹1,500.00");
    expect(paid).not.toContain("Pay the balance");
    expect(goesTo(await browser.get(`${booking}/balance`))).toBe(booking);
    expect(goesTo(await browser.submit(`${booking}/balance`, {}, { from: `${booking}/cancellation` }))).toBe(booking);
    await market.site.idle();
    expect((await look(browser, `${booking}/documents`)).html.match(/Receipt/g)?.length).toBeGreaterThanOrEqual(2);
    const cancel = await look(browser, `${booking}/cancellation`);
    expect(cancel.html).toContain("₹1,500.00");
  });
});

describe("closing a visit whose balance is open", () => {
  it("is refused with what to do about it; the artisan says once that he was paid in person, and then closes it", async () => {
    const shop = await openShop();
    const customer = await market.browser(await createCustomer());
    const booking = await agreed(customer, shop, true);
    const artisan = await market.browser(shop.artisan);
    const page = await look(artisan, booking);
    for (const words of ["There are two ways to close this booking", "I was paid in person", "₹900.00"]) expect(page.html).toContain(words);
    expect(page.html).not.toContain("Work is done");
    const refused = await read(await artisan.submit(`${booking}/completion`, { version: page.version ?? "" }, { from: `${booking}/balance/in-person` }));
    expect(refused).toMatchObject({ status: 409, reason: "balance_unpaid" });
    expect(refused.html).toContain("Either the customer pays it online");
    expect((await customer.get(`${booking}/balance/in-person`)).status).toBe(403);
    const question = await look(artisan, `${booking}/balance/in-person`);
    expect(question.html).toContain("It cannot be taken back");
    expect(goesTo(await artisan.submit(`${booking}/balance/in-person`, {}))).toBe(booking);
    expect((await findBooking(idOf(booking)))?.balance).toMatchObject({ how: "in_person" });
    expect((await look(customer, booking)).html).toContain("says that you paid the balance of ₹900.00 in person");
    expect(goesTo(await customer.get(`${booking}/balance`))).toBe(booking);
    expect(goesTo(await artisan.submit(`${booking}/completion`, {}))).toBe(booking);
    await market.site.idle();
    const done = await look(artisan, booking);
    expect(done.state).toBe("completed");
    expect(done.html).toContain("You were paid the balance of ₹900.00 in person. Our part of it");
    expect((await findOrders(idOf(booking))).balance).toBeUndefined();
  });
});
