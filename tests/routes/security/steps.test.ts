import { describe, expect, it } from "vitest";
import { findBooking } from "~/models/booking.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { createCustomer, draft, goesTo, hold, openTestShop, pay, useMarket, type Shop } from "../bookings/market";
import { tokenOf } from "./world";

const market = useMarket();

/** Every step that a booking knows, as somebody would post it by hand: the version is tried around the true one. */
const STEPS = ["payment", "release", "acceptance", "decline", "completion", "confirmation", "cancellation", "review"] as const;
const WORDS: Record<string, string> = { reason: "not_free", stars: "5", text: "Good", refund: "100000" };

async function open(mode: "request" | "instant" = "request"): Promise<{ shop: Shop; customer: Browser; artisan: Browser; booking: string; id: string }> {
  const shop = await openTestShop({ profile: { mode } });
  const customer = await market.browser(await createCustomer());
  const artisan = await market.browser(shop.artisan);
  const booking = await hold(customer, shop);
  return { shop, customer, artisan, booking, id: booking.split("/").pop() ?? "" };
}

async function force(browser: Browser, booking: string, step: string): Promise<number[]> {
  const csrf = await tokenOf(browser, paths.signOut());
  const statuses: number[] = [];
  for (const version of ["0", "1", "2", "3", "4"]) statuses.push((await browser.post(`${booking}/${step}`, { ...WORDS, version, csrf })).status);
  return statuses;
}

const money = async (id: string) => ({ moves: (await findPaymentOfBooking(id))?.moves.length ?? 0, journal: (await findJournalOfBooking(id)).length });

describe("steps of a booking, posted out of turn (C21)", () => {
  it("before paying, neither side confirms, completes, reviews or gets anything back", async () => {
    const { customer, artisan, booking, id } = await open();
    const before = await money(id);
    for (const step of ["acceptance", "decline", "completion", "confirmation", "review", "cancellation"]) for (const browser of [customer, artisan]) expect((await force(browser, booking, step)).every((status) => status !== 200 && status < 500)).toBe(true);
    await market.site.idle();
    expect((await findBooking(id))?.state).toBe("awaiting_payment");
    expect(await money(id)).toEqual(before);
  });

  it("after paying, the customer cannot accept for the artisan, nor the artisan complete what has not begun", async () => {
    const { customer, artisan, booking, id } = await open();
    await pay(market, booking);
    for (const step of ["acceptance", "completion", "confirmation", "decline", "review", "release"]) await force(customer, booking, step);
    await force(artisan, booking, "completion");
    await market.site.idle();
    expect((await findBooking(id))?.state).toBe("requested");
    expect((await artisan.submit(`${booking}/acceptance`, {})).status).toBe(303);
    for (const step of ["completion", "acceptance"]) await force(artisan, booking, step);
    for (const step of ["review", "confirmation"]) await force(customer, booking, step);
    expect((await findBooking(id))?.state).toBe("confirmed");
  });

  it("once it is over, nothing brings it back and nothing is paid or given back twice", async () => {
    const { customer, artisan, booking, id } = await open("instant");
    await pay(market, booking);
    expect((await customer.submit(`${booking}/cancellation`, {})).status).toBe(303);
    await market.site.idle();
    const [row, before] = [await findBooking(id), await money(id)];
    expect(row?.state).toBe("cancelled");
    for (const step of STEPS) for (const browser of [customer, artisan]) await force(browser, booking, step);
    await market.site.idle();
    expect((await findBooking(id))?.state).toBe("cancelled");
    expect((await findBooking(id))?.refund).toEqual(row?.refund);
    expect((await money(id)).moves).toBe(before.moves);
    expect(await market.site.problems()).toEqual([]);
  });

  it("an order cannot be placed without its draft, at another price, or by somebody else's draft", async () => {
    const shop = await openTestShop();
    const [customer, stranger] = [await market.browser(await createCustomer()), await market.browser(await createCustomer())];
    const checkout = await draft(customer, shop);
    const page = await (await customer.get(checkout)).text();
    const hidden = Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
    const id = checkout.split("/").pop() ?? "";
    expect((await customer.post(checkout, { ...hidden, total: "100" })).status).toBe(422);
    expect(goesTo(await stranger.post(checkout, { ...hidden, csrf: await tokenOf(stranger, paths.signOut()) }))).toBe(checkout);
    expect((await customer.post(paths.checkout({ draft: "A".repeat(22) }), hidden)).status).not.toBe(200);
    expect(await findBooking(id)).toBeNull();
    expect((await customer.post(checkout, hidden)).status).toBe(303);
    expect((await customer.post(checkout, hidden)).status).toBe(303);
    expect((await findBooking(id))?.total).toBe(100000);
  });
});
