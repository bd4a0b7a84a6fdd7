import { describe, expect, it } from "vitest";
import { Services } from "~/models/service.server";
import { paths } from "~/paths";
import { saveSeller } from "~/services/seller/save-seller.server";
import { sellerRowOf } from "~/services/seller/seller-row-of.server";
import { createCustomer, dayAhead, detailsPath, draft, goesTo, hold, look, openTestShop, read, useMarket, WORDS } from "./market";

const market = useMarket();

describe("choosing a time", () => {
  it("shows a month of days and the times of one, never stored by anybody", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    const answer = await visitor.get(paths.chooseTime({ slug: shop.slug }, { service: shop.service._id, day: dayAhead(5) }));
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const html = await answer.text();
    expect(html).toContain("10:00 am".replace(" ", "\u00a0"));
    expect(html).toContain(`day=${dayAhead(5)}&amp;time=10%3A00`);
    expect(html).not.toMatch(/<script/);
  });

  it("asks for a service first where there are several, and says when one is gone", async () => {
    const shop = await openTestShop();
    await Services.create({ ...shop.service, _id: `${shop.service._id}2`, title: { en: "Wheel lesson", hi: "चाक की सीख" }, rank: 2 });
    const visitor = await market.browser();
    expect((await look(visitor, paths.chooseTime({ slug: shop.slug }))).html).toContain("Wheel lesson");
    const gone = await look(visitor, paths.chooseTime({ slug: shop.slug }, { service: "nothing" }));
    expect(gone.reason).toBe("service_gone");
  });

  it("says that an artisan takes no bookings while paused, and knows nobody else", async () => {
    const shop = await openTestShop({ profile: { paused: true }, rules: { paused: true } });
    const visitor = await market.browser();
    expect(await look(visitor, paths.chooseTime({ slug: shop.slug }))).toMatchObject({ status: 200, reason: "paused" });
    expect((await look(visitor, paths.chooseTime({ slug: "nobody" }))).status).toBe(404);
  });

  it("sends back with the reason when the time was taken meanwhile", async () => {
    const shop = await openTestShop();
    const first = await market.browser(await createCustomer());
    await hold(first, shop, { time: "11:00" });
    const visitor = await market.browser();
    const answer = await visitor.get(detailsPath(shop, { time: "11:00" }));
    expect(answer.status).toBe(303);
    expect((await look(visitor, goesTo(answer))).reason).toBe("just_taken");
  });
});

describe("place, people and note", () => {
  it("come back with every mistake named and the words kept", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    const wrong = await read(await visitor.submit(detailsPath(shop), { ...WORDS, pin: "31300", house: "", people: "9", phone: "98765 4321" }));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("4 things to correct");
    for (const sentence of ["Write a PIN code of 6 digits", "Write your house and street", "This service takes up to 6 people", "Write a mobile number of 10 digits"]) expect(wrong.html).toContain(sentence);
    for (const kept of ['value="31300"', 'value="9"', 'value="98765 4321"', "near the water tank", "Second floor, no lift."]) expect(wrong.html).toContain(kept);
    expect(wrong.html).toContain("<title>Error: ");
  });

  it("take digits of any script and need no address away from home", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    const checkout = await draft(visitor, shop, {}, { place: "workshop", pin: "", house: "", landmark: "", people: "५", phone: "९८७६५४३२१०" });
    const { html } = await look(visitor, checkout);
    expect(html).toContain("98765");
    expect(html).toContain("<dd>5</dd>");
  });

  it("refuse a place that the service does not offer", async () => {
    const shop = await openTestShop({ service: { places: ["workshop"] } });
    const visitor = await market.browser();
    expect((await visitor.submit(detailsPath(shop), WORDS)).status).toBe(422);
  });

  it("are shown again to whoever wrote them, and to nobody else", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    const checkout = await draft(visitor, shop);
    const id = checkout.split("/").pop() ?? "";
    const back = await look(visitor, `${detailsPath(shop)}&draft=${id}`);
    expect(back.html).toContain("14 Ambamata Scheme");
    const stranger = await market.browser(await createCustomer());
    expect((await look(stranger, checkout)).status).toBe(404);
    expect((await look(stranger, `${detailsPath(shop)}&draft=${id}`)).html).not.toContain("14 Ambamata Scheme");
  });
});

describe("a signed-out visitor at the price", () => {
  it("finds two ways in and loses nothing on the way", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const visitor = await market.browser();
    const checkout = await draft(visitor, shop);
    const before = await look(visitor, checkout);
    expect(before.html).toContain(`/login?next=${encodeURIComponent(checkout)}`);
    expect(before.html).toContain(`/register?next=${encodeURIComponent(checkout)}`);
    expect(before.html).not.toContain("Confirm and pay");
    await visitor.signInAs(`${customer.toLowerCase()}@test.example`);
    const after = await look(visitor, checkout);
    expect(after.html).toContain("Confirm and pay ₹1,000.00");
    expect(after.html).toContain("14 Ambamata Scheme, near the water tank, Udaipur 313001");
  });

  it("reads who is paid, the whole price and the terms with their dates before paying", async () => {
    const shop = await openTestShop({ profile: { verifiedAt: null } });
    const visitor = await market.browser();
    const { html } = await look(visitor, await draft(visitor, shop));
    for (const fact of ["Ramesh Kumhar", "Molela, Rajasthan", "Not yet verified by KalaSetu", "All back: ₹1,000.00", "Half back: ₹500.00", "You pay"]) expect(html).toContain(fact);
    expect([html.includes("<dt>Name</dt>"), html.includes("Legal name"), html.includes("Not told to us yet")]).toEqual([true, false, true]);
    const row = await sellerRowOf(shop.artisan);
    await saveSeller({ artisan: shop.artisan, version: row.version, facts: { legalName: "Ramesh Kumhar Pottery", business: "proprietorship", street: "12 Bazaar", town: "Molela", pin: "313322", state: "RJ", gstin: "08AAPFU0939F1ZV" }, now: Date.now() });
    const said = (await look(visitor, await draft(visitor, shop))).html;
    for (const fact of ["Legal name", "Ramesh Kumhar Pottery", "Molela, Rajasthan", "08AAPFU0939F1ZV"]) expect(said).toContain(fact);
    expect(said).not.toContain("12 Bazaar");
  });

  it("who is signed in as an artisan is told how to change sides", async () => {
    const shop = await openTestShop();
    const other = await openTestShop();
    const artisan = await market.browser(other.artisan);
    const { html } = await look(artisan, await draft(artisan, shop));
    expect(html).toContain("You are signed in as an artisan");
    expect(html).not.toContain("Confirm and pay");
  });
});
