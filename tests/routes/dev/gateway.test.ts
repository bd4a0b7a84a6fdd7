import { beforeAll, describe, expect, it } from "vitest";
import { openLocalGateway, type LocalGateway } from "~/adapters/payments/local.server";
import { hours } from "~/domain/time/instant";
import { findPaymentOfBooking } from "~/models/payment.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { openLinkedAccount } from "../../support/open-linked-account";
import { createCustomer, goesTo, hold, openTestShop, pay, useMarket } from "../bookings/market";

const market = useMarket();
let gateway: LocalGateway;
let account: string;
let artisan: string;
let payment: string;

beforeAll(async () => {
  const shop = await openTestShop();
  artisan = shop.artisan;
  const booking = await hold(await market.browser(await createCustomer()), shop, { time: "09:00" });
  await pay(market, booking);
  gateway = await openLocalGateway({ now: businessNow });
  account = await openLinkedAccount(artisan);
  const order = (await findPaymentOfBooking(booking.split("/").pop() ?? ""))?.order ?? "";
  payment = (await gateway.fetchPayments(order))[0]?.id ?? "";
});

const play = (path: string, body: object): Promise<Response> => fetch(market.site.url + path, { method: "POST", headers: { "content-type": "application/json", "x-kala-dev": "1" }, body: JSON.stringify(body) });

describe("the gateway of the demo", () => {
  it("lists the artisans' accounts and the payments, each with a way to it", async () => {
    const html = await (await (await market.browser()).get(paths.devGateway())).text();
    for (const path of [paths.devGatewayAccount({ account }), paths.devTakenPayment({ payment })]) expect(html).toContain(`href="${path}"`);
    expect(html).toContain("5012");
    expect(html).not.toContain("918273645012");
  });

  it("does with an account what its buttons say", async () => {
    const browser = await market.browser();
    const path = paths.devGatewayAccount({ account });
    for (const [word, state] of [["suspend", "suspended"], ["ask", "needs_more"], ["review", "under_review"], ["activate", "active"]] as const) {
      expect(goesTo(await browser.submit(path, { play: word }))).toBe(path);
      expect(await gateway.fetchAccount(account)).toMatchObject({ state });
    }
  });

  it("pays out at once, and lets the bank send it back, each once however often the button is pressed", async () => {
    const browser = await market.browser();
    const path = paths.devGatewayAccount({ account });
    const { id } = await gateway.transfer({ payment, account, amount: 10_000, key: "transfer-of-the-test" });
    const mine = async () => (await gateway.fetchTransfers(payment)).find((each) => each.id === id);
    await browser.submit(path, { play: "pay_out" });
    expect(await mine()).toMatchObject({ payout: null, held: true });
    await gateway.release(id);
    await browser.submit(path, { play: "pay_out" });
    await browser.submit(path, { play: "pay_out" });
    const payout = (await mine())?.payout ?? "";
    expect(await gateway.fetchPayout({ account, payout })).toMatchObject({ amount: 10_000, state: "processed" });
    expect(await (await browser.get(path)).text()).toContain((await gateway.fetchPayout({ account, payout })).bankReference);
    await browser.submit(path, { play: "return", payout });
    await browser.submit(path, { play: "return", payout });
    expect((await gateway.books.account(account))?.payouts).toMatchObject([{ id: payout, state: "returned" }]);
  });

  it("opens one objection to a payment and lets the bank decide it", async () => {
    const browser = await market.browser();
    const path = paths.devTakenPayment({ payment });
    await browser.submit(path, { play: "object" });
    await browser.submit(path, { play: "object" });
    const [dispute] = (await gateway.books.taken(payment))?.disputes ?? [];
    await browser.submit(path, { play: "lose", dispute: dispute?.id ?? "" });
    expect((await gateway.books.taken(payment))?.disputes).toMatchObject([{ id: dispute?.id, state: "lost" }]);
  });

  it("does the same for programs, which may name the artisan or say how late and how often news is sent", async () => {
    const path = paths.devGatewayAccount({ account: artisan });
    expect(await (await play(path, { play: "suspend" })).json()).toMatchObject({ account: { id: account, state: "suspended" } });
    expect(await (await play(path, { play: "news", times: 2, delayMs: 60_000 })).json()).toEqual({ times: 2, newsDelay: 60_000 });
    expect((await play(path, { play: "give everything away" })).status).toBe(422);
    expect((await play(path, { play: "return", payout: "setl_unknown" })).status).toBe(422);
    expect((await play(paths.devGatewayAccount({ account: "acc_unknown" }), { play: "suspend" })).status).toBe(404);
    expect((await play(paths.devTakenPayment({ payment: "pay_unknown" }), { play: "object" })).status).toBe(404);
  });
});

describe("a link that anybody can pay by", () => {
  const link = (callbackUrl: string) => gateway.createLink({ receipt: `link-${Math.random()}`, amount: 120_005, title: "Blue pottery", endsAt: businessNow() + hours(1), callbackUrl });

  it("shows what it is for to somebody who is signed out, is paid, and leads back signed", async () => {
    const { id, url } = await link(`${market.site.url}/paid?b=1`);
    const browser = await market.browser();
    const html = await (await browser.get(new URL(url).pathname)).text();
    expect(html).toContain("Blue pottery");
    expect(html).toContain("₹1,200.05");
    const back = new URL(goesTo(await browser.submit(new URL(url).pathname, { outcome: "succeed" })), market.site.url);
    expect(back.pathname).toBe("/paid");
    expect(back.searchParams.get("b")).toBe("1");
    expect(await gateway.readReturn(back.searchParams)).toMatchObject({ order: id, outcome: "paid" });
    const paid = await (await browser.get(new URL(url).pathname)).text();
    expect(paid).toContain("This has been paid");
    expect(paid).not.toContain('name="outcome"');
  });

  it("says when nobody can pay by it any more", async () => {
    const { id } = await link(`${market.site.url}/paid`);
    await gateway.endLink(id);
    const html = await (await (await market.browser()).get(paths.devPayment({ payment: id }))).text();
    expect(html).toContain("Nobody can pay here any more");
    expect(html).not.toContain('name="outcome"');
  });
});
