import { describe, expect, it } from "vitest";
import { hours, minutes } from "~/domain/time/instant";
import { splitOf } from "~/domain/pricing/split";
import { Bookings, findBooking } from "~/models/booking.server";
import { Payees } from "~/models/payee.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { formatMoney } from "~/ui/format/money";
import { createCustomer, draft, goesTo, hold, look, openTestShop, read, useMarket } from "./market";

const market = useMarket();

async function openUnpaidShop(mode: "instant" | "request") {
  const shop = await openTestShop({ profile: { mode } });
  await Payees.updateOne({ _id: shop.artisan }, { $set: { state: "under_review" } }).exec();
  return shop;
}

const idOf = (path: string): string => path.split("/").pop() ?? "";
const exact = (paise: number): string => formatMoney(paise, { exact: true });

describe("a visit that is paid in person", () => {
  it("says before ordering how it is paid, is ordered by one press, and leads to the booking, not to a bank", async () => {
    const shop = await openUnpaidShop("request");
    const browser = await market.browser(await createCustomer());
    const checkout = await draft(browser, shop);
    const page = (await look(browser, checkout)).html;
    expect(page).toContain("₹1,000.00 in person after the visit, in cash or by UPI");
    expect(page).not.toMatch(/15 minutes|Confirm and pay|All back/);
    const hidden = await browser.hidden(checkout);
    const answers = await Promise.all([browser.post(checkout, hidden), browser.post(checkout, hidden)]);
    const booking = goesTo(answers[0] as Response);
    expect(answers.map(goesTo)).toEqual([booking, booking]);
    expect(booking).not.toContain("payment");
    expect(goesTo(await browser.get(checkout))).toBe(`${booking}/payment`);
    expect(goesTo(await browser.get(`${booking}/payment`))).toBe(booking);
    const shown = await look(browser, booking);
    expect(shown.state).toBe("requested");
    expect(shown.html).toContain("₹1,000.00 after the visit, in cash or by UPI");
    expect(shown.html).not.toMatch(/Paid|comes back|Receipt/);
    expect((await browser.get(`${booking}/receipt`)).status).toBe(404);
    expect(await findPaymentOfBooking(idOf(booking))).toBeNull();
  });

  it("says online of an active account that the time is held for 15 minutes until it is paid", async () => {
    const browser = await market.browser(await createCustomer());
    expect((await look(browser, await draft(browser, await openTestShop()))).html).toContain("kept for you for 15 minutes until it is paid");
  });

  it("is not ordered when it became payable online meanwhile, and the page then says so", async () => {
    const shop = await openUnpaidShop("instant");
    const browser = await market.browser(await createCustomer());
    const checkout = await draft(browser, shop);
    const hidden = await browser.hidden(checkout);
    await Payees.updateOne({ _id: shop.artisan }, { $set: { state: "active" } }).exec();
    const answer = await read(await browser.post(checkout, hidden));
    expect(answer).toMatchObject({ status: 409, reason: "payment_changed" });
    expect(answer.html).toContain("kept for you for 15 minutes until it is paid");
    expect(await findBooking(idOf(checkout))).toBeNull();
  });

  it("needs a proved address, and says where to prove it; a fourth is refused", async () => {
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    await People.updateOne({ _id: customer }, { $set: { emailVerifiedAt: null } }).exec();
    const checkout = await draft(browser, await openUnpaidShop("instant"));
    const refused = await read(await browser.submit(checkout, {}));
    expect(refused).toMatchObject({ status: 409, reason: "contact_not_proved" });
    expect(refused.html).toContain('href="/account"');
    await People.updateOne({ _id: customer }, { $set: { emailVerifiedAt: 1 } }).exec();
    expect((await browser.submit(checkout, {})).status).toBe(303);
    for (let count = 2; count <= 3; count += 1) await hold(browser, await openUnpaidShop("instant"));
    expect(await read(await browser.submit(await draft(browser, await openUnpaidShop("instant")), {}))).toMatchObject({ status: 409, reason: "too_many_promised" });
  });

  it("cut off between order and booking is finished on its own page", async () => {
    const shop = await openUnpaidShop("instant");
    const browser = await market.browser(await createCustomer());
    const booking = await hold(browser, shop);
    await market.site.idle();
    const row = await findBooking(idOf(booking));
    await Bookings.updateOne({ _id: idOf(booking) }, { $set: { state: "awaiting_payment", dueAt: Date.now() + minutes(15), history: row?.history.slice(0, 1) ?? [] } }).exec();
    const page = await look(browser, booking);
    expect(page.html).toContain("One press is still missing");
    const finish = await browser.submit(`${booking}/payment`, {});
    expect(goesTo(finish)).toBe(booking);
    expect((await look(browser, booking)).state).toBe("confirmed");
  });

  it("says when cancelled that nothing was paid, to both sides", async () => {
    const shop = await openUnpaidShop("instant");
    const customer = await market.browser(await createCustomer());
    const artisan = await market.browser(shop.artisan);
    const booking = await hold(customer, shop);
    const question = (await look(customer, `${booking}/cancellation`)).html;
    expect(question).toContain("You have paid nothing, so nothing comes back.");
    expect(goesTo(await customer.submit(`${booking}/cancellation`, {}))).toBe(booking);
    for (const browser of [customer, artisan]) {
      const page = await look(browser, booking);
      expect([page.state, page.html.includes("Nothing was paid.")]).toEqual(["cancelled", true]);
      expect(page.html).not.toMatch(/comes back to you|gets everything back/i);
    }
    await market.site.idle();
  });

  it("tells the artisan what the customer pays him and what is kept for it, on its page and on that of his money", async () => {
    const shop = await openUnpaidShop("instant");
    const customer = await market.browser(await createCustomer());
    const artisan = await market.browser(shop.artisan);
    const booking = await hold(customer, shop);
    const row = await findBooking(idOf(booking));
    if (!row) throw new Error("no booking");
    const { platform, tax } = splitOf(row.items);
    const part = exact(platform + tax);
    const page = (await look(artisan, booking)).html;
    expect(page).toContain("Ananya pays you in person");
    expect(page).toContain(`Our part ${part} is kept from your next payout`);
    expect((await look(artisan, "/artisan/money")).html).not.toContain("Still to be kept");
    await Bookings.updateOne({ _id: row._id }, { $set: { start: Date.now() - hours(2), end: Date.now() - hours(1) } }).exec();
    expect(goesTo(await artisan.submit(`${booking}/completion`, {}))).toBe(booking);
    await market.site.idle();
    const money = (await look(artisan, "/artisan/money")).html;
    expect(money).toContain("Still to be kept");
    expect(money).toContain(part);
  });
});

