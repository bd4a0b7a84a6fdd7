import { beforeAll, describe, expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { readCalendar } from "~/models/calendar.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { times } from "../../support/size";
import { createCustomer, dayAhead, draft, goesTo, openTestShop, read, useMarket, type Shop } from "../bookings/market";

const market = useMarket({ processes: 2 });

/** One customer up to the button that orders, and the press of it. */
async function readyToOrder(shop: Shop, when: { day?: string; time?: string } = {}) {
  const customer = await createCustomer();
  const browser = await market.browser(customer);
  const checkout = await draft(browser, shop, when);
  const hidden = await browser.hidden(checkout);
  return { customer, press: () => browser.post(checkout, hidden) };
}

describe("two processes behind a proxy", () => {
  let shop: Shop;
  beforeAll(async () => void (shop = await openTestShop()));

  it("give one time to exactly one of all who press at once, and tell the others other times (B01)", { timeout: times(60_000, 600_000) }, async () => {
    const people: Awaited<ReturnType<typeof readyToOrder>>[] = [];
    for (let count = 0; count < times(16, 1000); count += 8) people.push(...(await Promise.all(Array.from({ length: 8 }, () => readyToOrder(shop)))));
    const answers = await Promise.all(people.map(({ press }) => press().then(read)));
    const won = answers.filter(({ status }) => status === 303);
    const taken = answers.filter(({ status, reason, html }) => status === 409 && reason === "just_taken" && html.includes("Nearest free times"));
    expect([won.length, taken.length]).toEqual([1, people.length - 1]);
    expect(await Bookings.countDocuments({ artisan: shop.artisan })).toBe(1);
    expect((await readCalendar(shop.artisan)).entries).toHaveLength(1);
    expect(market.site.served().every((count) => count > people.length)).toBe(true);
  });

  it("are replaced one after the other while people look and book: nothing is dropped, nothing is booked twice (B48)", { timeout: 120_000 }, async () => {
    let rolling = true;
    const statuses: number[] = [];
    const customers: string[] = [];
    const looking = async (): Promise<void> => {
      while (rolling) statuses.push((await fetch(`${market.site.url}/artisans/${shop.slug}`)).status);
    };
    const booking = async (): Promise<void> => {
      const own = await openTestShop();
      for (let count = 0; rolling; count += 1) {
        const { customer, press } = await readyToOrder(own, { day: dayAhead(2 + Math.floor(count / 10)), time: `${String(8 + (count % 10)).padStart(2, "0")}:00` });
        const answer = await press();
        expect([answer.status, goesTo(answer)]).toEqual([303, expect.stringMatching(/\/payment$/)]);
        customers.push(customer);
      }
    };
    const load = [looking(), ...Array.from({ length: times(1, 3) }, booking)];
    for (let round = 0; round < times(1, 5); round += 1) await market.site.roll();
    rolling = false;
    await Promise.all(load);

    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(statuses.length).toBeGreaterThan(10);
    expect(customers.length).toBeGreaterThan(2);
    expect(await Promise.all(customers.map((customer) => Bookings.countDocuments({ customer })))).toEqual(customers.map(() => 1));
    expect(market.site.served()).toHaveLength(2 + 2 * times(1, 5));
    await market.site.idle();
    expect(await verifyCalendar()).toMatchObject({ ok: true });
  });
});
