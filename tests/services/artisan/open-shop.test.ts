import { describe, expect, it } from "vitest";
import { randomId } from "~/http/signature.server";
import { Artisans, findArtisan } from "~/models/artisan.server";
import { findAvailability } from "~/models/availability.server";
import { openShop, type NewShop } from "~/services/artisan/open-shop.server";
import { readShop } from "~/services/artisan/read-shop.server";
import { businessNow } from "~/services/clock/business-now.server";
import { useDatabase } from "../../support/database";

useDatabase();

const shopOf = (changes: Partial<NewShop> = {}): NewShop => ({ person: randomId(), name: "Lakshmi Devi", craft: "pottery", place: "molela", locale: "en", ...changes });
const addressOf = async (shop: NewShop) => (await findArtisan(shop.person))?.slug;

describe("a new artisan", () => {
  it("has a page that is not verified, not listed and takes requests, and an empty week", async () => {
    const shop = shopOf({ name: "Ramesh Kumhar" });
    await openShop(shop);
    expect(await findArtisan(shop.person)).toMatchObject({ slug: "ramesh-kumhar", state: "RJ", verifiedAt: null, listed: false, tier: "starter", mode: "request", policy: "moderate", priceFrom: null });
    expect(await findAvailability(shop.person)).toMatchObject({ zone: "Asia/Kolkata", noticeMinutes: 180, windowDays: 60, beforeMinutes: 0, afterMinutes: 30, dailyCap: 3, stepMinutes: 30 });
    expect((await readShop(shop.person, businessNow()))?.completeness.missing).toEqual(["service", "hours", "times"]);
  });

  it("gets one page from ten tries at once, and the same one when the form comes again", async () => {
    const shop = shopOf({ name: "Sunita Jha" });
    await Promise.all(Array.from({ length: 10 }, () => openShop(shop)));
    await openShop({ ...shop, name: "Somebody Else" });
    expect(await Artisans.countDocuments({ _id: shop.person })).toBe(1);
    expect(await addressOf(shop)).toBe("sunita-jha");
  });

  it("never shares an address, however many of one name come at once", async () => {
    const shops = Array.from({ length: 12 }, () => shopOf());
    await Promise.all(shops.map(openShop));
    const addresses = await Promise.all(shops.map(addressOf));
    expect(new Set(addresses).size).toBe(12);
    expect(addresses).toContain("lakshmi-devi");
  });

  it("cannot take the address of a page of ours", async () => {
    const shop = shopOf({ name: "Admin" });
    await openShop(shop);
    expect(await addressOf(shop)).toBe("admin-pottery");
  });
});
