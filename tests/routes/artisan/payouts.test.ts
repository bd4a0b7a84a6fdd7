import { beforeAll, describe, expect, it } from "vitest";
import { hours } from "~/domain/time/instant";
import { Bookings } from "~/models/booking.server";
import { findPayoutsOf } from "~/models/payout.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { thawMoney } from "~/services/payment/thaw-money.server";
import type { Browser } from "../../support/browser";
import { unparted } from "../../support/unparted";
import { createCustomer, hold, openTestShop, pay, useMarket, type Shop } from "../bookings/market";

const market = useMarket();
let shop: Shop;
let ramesh: Browser;
let ananya: Browser;
let bookings: string[];

beforeAll(async () => {
  shop = await openTestShop();
  ramesh = await market.browser(shop.artisan);
  ananya = await market.browser(await createCustomer());
  bookings = [await visited("09:00"), await visited("11:00")];
});

/** A visit that was paid and is over. */
async function visited(time: string): Promise<string> {
  const address = await hold(ananya, shop, { time });
  await pay(market, address);
  const booking = address.split("/").pop() ?? "";
  await Bookings.updateOne({ _id: booking }, { $set: { start: Date.now() - hours(2), end: Date.now() - hours(1) } }).exec();
  return booking;
}

const page = async (browser: Browser, path: string): Promise<string> => {
  const answer = await browser.get(path);
  const html = unparted(await answer.text());
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}\n${market.site.output().slice(-3000)}`);
  return html;
};
const bookingPage = (browser: Browser, which: number) => page(browser, paths.booking({ booking: bookings[which] ?? "" }));
const eventually = (what: () => Promise<void>) => expect.poll(() => what().then(() => null, (error: Error) => error.message), { timeout: 15_000, interval: 300 }).toBeNull();

describe("the money of a visit that is done", () => {
  it("is held for the customer to object, and both sides read until when", async () => {
    for (const booking of bookings) await ramesh.submit(paths.completion({ booking }), {});
    await market.site.idle();
    expect(await bookingPage(ananya, 0)).toMatch(/The payment company holds ₹1,000\.00 until .{10,30}, so that you can object/);
    expect(await bookingPage(ramesh, 0)).toMatch(/The payment company holds ₹882\.00 for you until .{10,30}, or until .{3,30} confirms the visit/);
    expect(await page(ramesh, paths.artisanMoney())).toContain("The payment company holds ₹882.00 for you until");
  });

  it("is told to be frozen, and why, for as long as it is", async () => {
    const of = { booking: bookings[0] ?? "", key: "d1", now: businessNow() };
    await freezeMoney({ ...of, reason: "chargeback" });
    expect(await bookingPage(ananya, 0)).toContain("You objected to the payment at your bank. We decide or look at it again by");
    expect(await bookingPage(ramesh, 0)).toContain("The customer objected to the payment at the bank.");
    await thawMoney(of);
    expect(await bookingPage(ramesh, 0)).not.toContain("objected");
  });

  it("goes to the bank together with that of other visits; their parts add up to what was sent, and its number stands there", async () => {
    await market.site.advance("P2DT1H");
    await eventually(async () => expect(await bookingPage(ananya, 0)).toContain("₹1,000.00 was released to Ramesh on"));
    expect(await bookingPage(ramesh, 1)).toContain("₹882.00 was released to you on");
    await market.site.advance("P2D");
    await eventually(async () => expect(await findPayoutsOf(shop.artisan)).toMatchObject([{ state: "processed", amount: 176_400 }]));
    const [payout] = await findPayoutsOf(shop.artisan);
    const own = paths.artisanPayout({ payout: payout?._id ?? "" });
    for (const list of [paths.artisanMoney(), paths.artisanPayouts()]) expect(await page(ramesh, list)).toContain(`href="${own}"`);
    const html = await page(ramesh, own);
    for (const words of ["₹1,764.00 to your bank", payout?.bankReference ?? "-", "Paid to your bank"]) expect(html).toContain(words);
    expect(html.match(/₹882\.00/g)).toHaveLength(2);
    for (const booking of bookings) expect(html).toContain(`href="${paths.booking({ booking })}"`);
    expect(await bookingPage(ramesh, 0)).toContain(`href="${own}"`);
    expect(await bookingPage(ananya, 0)).not.toContain(own);
  });

  it("is said to have come back, why, and what happens next, when the bank sends it back", async () => {
    const [payout] = await findPayoutsOf(shop.artisan);
    const answer = await fetch(market.site.url + paths.devGatewayAccount({ account: payout?.account ?? "" }), { method: "POST", headers: { "content-type": "application/json", "x-kala-dev": "1" }, body: JSON.stringify({ play: "return", payout: payout?._id }) });
    expect(answer.status).toBe(200);
    await eventually(async () => expect(await findPayoutsOf(shop.artisan)).toMatchObject([{ state: "returned" }]));
    const html = await page(ramesh, paths.artisanPayout({ payout: payout?._id ?? "" }));
    for (const words of ["Your bank sent the money back", "The bank said: the account is closed.", "It goes out again with your next payout."]) expect(html).toContain(words);
    expect(await bookingPage(ramesh, 0)).toContain("Your bank sent ₹882.00 back");
  });

  it("is nobody else's business", async () => {
    const [payout] = await findPayoutsOf(shop.artisan);
    const meena = await market.browser((await openTestShop()).artisan);
    expect((await meena.get(paths.artisanPayout({ payout: payout?._id ?? "" }))).status).toBe(404);
    expect(await page(meena, paths.artisanPayouts())).not.toContain(payout?._id);
    expect((await ananya.get(paths.artisanPayout({ payout: payout?._id ?? "" }))).status).toBe(403);
  });
});
