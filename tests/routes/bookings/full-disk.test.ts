import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { Calendars } from "~/models/calendar.server";
import { canFillDisk, emptyDisk, enginePid, fillDisk, useUpFreePages } from "../../support/disk";
import { createCustomer, draft, goesTo, hold, look, openTestShop, read, useMarket } from "./market";

const market = useMarket();

describe.skipIf(!canFillDisk || process.env.MONGO_URI !== undefined)("with a full disk", () => {
  it("pages are still read, an order says to come back and leaves nothing, and works once there is room", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const kept = await hold(browser, await openTestShop());
    const checkout = await draft(browser, shop);
    await market.site.idle();
    const pid = await enginePid();
    await mongoose.connection.getClient().db("filler").createCollection("filler");
    fillDisk(pid, market.site.dataDir);
    try {
      await useUpFreePages();
      const answers = await Promise.all([1, 2, 3].map(async () => browser.submit(checkout, {})));
      for (const answer of answers) {
        expect(answer.headers.get("retry-after")).toBe("60");
        expect(answer.headers.get("cache-control")).toBe("no-store");
        const page = await read(answer);
        expect(page.status).toBe(503);
        expect(page.html).toContain("We are back in a minute");
        expect(page.html).toContain(`href="${checkout}"`);
      }
      expect((await look(browser, kept)).status).toBe(200);
      expect((await browser.get(`/hi${kept}`)).status).toBe(200);
      expect((await browser.get("/search")).status).toBe(200);
      expect(await Bookings.countDocuments({ artisan: shop.artisan })).toBe(0);
    } finally {
      emptyDisk(pid);
    }
    expect(await Calendars.countDocuments({ _id: shop.artisan, "entries.0": { $exists: true } })).toBe(0);
    const answer = await browser.submit(checkout, {});
    expect(answer.status).toBe(303);
    expect(goesTo(answer)).toMatch(/payment$/);
    expect(await Bookings.countDocuments({ artisan: shop.artisan })).toBe(1);
    expect(await market.site.problems()).toEqual([]);
  });
});
