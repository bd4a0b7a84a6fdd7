import { describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { createCustomer, goesTo, look, useMarket } from "../bookings/market";

const market = useMarket();

/** The addresses of the buttons that sign out one other browser. */
const waysOut = (html: string): string[] => [...html.matchAll(/action="(\/account\/devices\/(?!others)[^"]+)"/g)].map(([, to = ""]) => to);

describe("where somebody is signed in", () => {
  it("shows every browser, and signs one of them out at its next request (A005)", async () => {
    const person = await createCustomer();
    const [here, there] = [await market.browser(person), await market.browser(person)];
    const { html } = await look(here, paths.accountDevices());
    expect(html).toContain("This one");
    const [way = "", ...more] = waysOut(html);
    expect(more).toEqual([]);
    expect(goesTo(await here.submit(way, {}, { from: paths.accountDevices() }))).toBe(paths.accountDevices());
    expect(goesTo(await there.get(paths.bookings()))).toContain(paths.login());
    expect((await here.get(paths.bookings())).status).toBe(200);
    expect((await look(here, paths.accountDevices())).html).toContain("here and nowhere else");
  });

  it("signs out all others at once", async () => {
    const person = await createCustomer();
    const [here, ...others] = [await market.browser(person), await market.browser(person), await market.browser(person)];
    await here?.submit(paths.accountOtherDevices(), {}, { from: paths.accountDevices() });
    for (const other of others) expect(goesTo(await other.get(paths.bookings()))).toContain(paths.login());
    expect((await here?.get(paths.bookings()))?.status).toBe(200);
  });

  it("is nobody else's business", async () => {
    const [owner, second] = [await createCustomer(), await createCustomer()];
    const [here, there, stranger] = [await market.browser(owner), await market.browser(owner), await market.browser(second)];
    const [way = ""] = waysOut((await look(here, paths.accountDevices())).html);
    await stranger.submit(way, {}, { from: paths.account() });
    expect((await there.get(paths.bookings())).status).toBe(200);
    expect(waysOut((await look(stranger, paths.accountDevices())).html)).toEqual([]);
  });
});
