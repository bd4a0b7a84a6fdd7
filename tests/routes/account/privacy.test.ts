import { beforeAll, describe, expect, it } from "vitest";
import { startPayments } from "~/adapters/payments/index.server";
import { Bookings } from "~/models/booking.server";
import { Consents } from "~/models/consent.server";
import { findPersonRow } from "~/models/closing.server";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { ordered } from "../../support/shop";
import { createCustomer, goesTo, look, openTestShop, useMarket } from "../bookings/market";

const market = useMarket();
beforeAll(() => startPayments({ env: {}, local: true, now: businessNow }));

const chosen = (html: string): string[] => [...html.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)].flatMap(([tag]) => (tag.includes("checked") ? [/name="(\w+)"/.exec(tag)?.[1] + "=" + /value="(\w+)"/.exec(tag)?.[1]] : []));

describe("choices about one's data", () => {
  it("signed out: nothing is on, a yes needs 18 years, it is kept in this browser, and a no takes it back in as many presses", async () => {
    const browser = await market.browser();
    expect(chosen((await look(browser, paths.privacyChoices())).html)).toEqual(["analytics=no", "replay=no"]);
    const younger = await browser.submit(paths.privacyChoices(), { analytics: "yes", replay: "no" });
    expect([younger.status, await younger.text()]).toEqual([422, expect.stringContaining("18 or over")]);
    expect(goesTo(await browser.submit(paths.privacyChoices(), { analytics: "yes", replay: "no", adult: "yes" }))).toBe(paths.privacyChoices({ saved: 1 }));
    expect(chosen((await look(browser, paths.privacyChoices())).html)).toEqual(["analytics=yes", "replay=no"]);
    expect(browser.cookie()).toContain("ks_choices=analytics.2026-11");
    expect((await browser.submit(paths.privacyChoices(), { analytics: "no", replay: "no" })).status).toBe(303);
    expect(browser.cookie()).not.toContain("ks_choices");
    expect(await Consents.find({ person: null }).sort({ at: 1 }).lean()).toMatchObject([{ subject: "analytics", given: true, adult: true }, { subject: "analytics", given: false }]);
  });

  it("signed in: they are the account's, on every phone, and another's are another's", async () => {
    const person = await createCustomer();
    const [here, there, other] = [await market.browser(person), await market.browser(person), await market.browser(await createCustomer())];
    await here.submit(paths.privacyChoices(), { analytics: "no", replay: "yes", adult: "yes" });
    expect(chosen((await look(there, `/hi${paths.privacyChoices()}`)).html)).toEqual(["analytics=no", "replay=yes"]);
    expect(chosen((await look(other, paths.privacyChoices())).html)).toEqual(["analytics=no", "replay=no"]);
  });

  it("are reached from every page's foot and from the account, and nobody is made to choose", async () => {
    const browser = await market.browser(await createCustomer());
    for (const page of ["/", paths.search(), paths.help(), paths.account()]) expect((await look(browser, page)).html, page).toContain(`href="${paths.privacyChoices()}"`);
    expect((await browser.submit(paths.privacyChoices(), { analytics: "yes" })).status).toBe(422);
  });
});

describe("registering", () => {
  it("says what the words are for before they are sent, asks for 18 years, and tells younger ones how to be booked for", async () => {
    const { html } = await look(await market.browser(), paths.register());
    expect(html).toContain("I am 18 or over. I accept the terms and the privacy rules.");
    expect(html).toContain("A parent or guardian makes the account and books for you");
    expect(html).toContain("for nothing else without your yes");
    expect(chosen(html)).toEqual([]);
    const sent = await (await market.browser()).submit(paths.register(), { name: "Mina Rao", identifier: "mina@example.in", password: "seven blue pots" });
    expect([sent.status, await sent.text()]).toEqual([422, expect.stringContaining("18 or over and accept")]);
  });
});

describe("a copy of one's data", () => {
  const ticketOf = async (browser: Awaited<ReturnType<typeof market.browser>>) => /href="(\/account\/data\/[^"]+)"/.exec((await look(browser, goesTo(await browser.submit(paths.accountData(), {})))).html)?.[1] ?? "";

  it("is one file with all that is one's own, of the other side no more than its page shows, and no secret", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    await ordered(shop, customer, { note: "a note of mine" });
    const [asCustomer, asArtisan] = [await market.browser(customer), await market.browser(shop.artisan)];
    const answer = await asCustomer.get(await ticketOf(asCustomer));
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control"), answer.headers.get("content-disposition")]).toEqual([200, "application/json; charset=utf-8", "no-store", 'attachment; filename="kalasetu-data.json"']);
    const own = (await answer.json()) as { format: string; version: number; collections: Record<string, Record<string, unknown>[]> };
    expect([own.format, own.version]).toEqual(["kalasetu-export", 1]);
    expect(own.collections.people).toMatchObject([{ name: "Ananya Mehta", email: `${customer.toLowerCase()}@test.example` }]);
    expect(own.collections.bookings).toMatchObject([{ note: "a note of mine", phone: "+919876543210", address: { house: "14 Ambamata Scheme" } }]);
    expect(own.collections.sessions).toHaveLength(1);
    const text = JSON.stringify(own);
    expect(text).not.toMatch(/passwordHash|"browser":"[^"]{20}|outbox|leases/);
    for (const { _id } of await Sessions.find({ person: customer }).lean<{ _id: string }[]>()) expect(text).not.toContain(_id);

    const theirs = (await (await asArtisan.get(await ticketOf(asArtisan))).json()) as typeof own;
    expect(theirs.collections.bookings).toMatchObject([{ note: "a note of mine", phone: null, address: { house: "", landmark: "" } }]);
    expect(theirs.collections.artisans).toMatchObject([{ name: { en: "Ramesh Kumhar" } }]);
    expect(JSON.stringify(theirs)).not.toMatch(/Ananya Mehta|9876543210/);
  });

  it("has a link for the session that asked, and for no other", async () => {
    const person = await createCustomer();
    const [here, there, other] = [await market.browser(person), await market.browser(person), await market.browser(await createCustomer())];
    const link = await ticketOf(here);
    expect((await here.get(link)).status).toBe(200);
    for (const stranger of [there, other]) expect(goesTo(await stranger.get(link))).toBe(paths.accountData());
    expect(goesTo(await here.get(link.replace(/\d{13}/, "1700000000000")))).toBe(paths.accountData());
    expect(goesTo(await (await market.browser()).get(link))).toContain(paths.login());
  });
});

describe("closing one's account", () => {
  it("waits for what is under way and says what that is; then needs a tick, signs out everywhere, and is taken back by the page it leads to", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const booking = await ordered(shop, customer);
    const [here, there] = [await market.browser(customer), await market.browser(customer)];
    const waiting = await look(here, paths.accountErasure());
    expect(waiting.html).toContain(booking.reference);
    expect(waiting.html).not.toContain('name="sure"');
    await Bookings.updateOne({ _id: booking._id }, { $set: { state: "released", dueAt: null } });

    expect((await here.submit(paths.accountErasure(), {})).status).toBe(422);
    const closed = await here.submit(paths.accountErasure(), { sure: "yes" });
    expect([closed.status, closed.headers.get("clear-site-data")]).toEqual([303, '"cache", "storage"']);
    for (const browser of [here, there]) expect(goesTo(await browser.get(paths.account()))).toContain(paths.login());

    const way = goesTo(closed);
    expect((await look(here, way)).html).toContain("Keep account");
    expect(goesTo(await here.submit(way, {}))).toContain("kept=1");
    expect((await look(here, goesTo(await here.get(way)) || `${way}?kept=1`)).html).toContain("You have your account back");
    expect((await findPersonRow(customer))?.name).toBe("Ananya Mehta");
    const again = await market.browser(customer);
    expect((await again.get(paths.account())).status).toBe(200);
    expect((await here.get(way)).status).toBe(410);
  });

  it("takes an artisan's page from everybody at once", async () => {
    const shop = await openTestShop();
    const visitor = await market.browser();
    expect((await visitor.get(paths.artisan({ slug: shop.slug }))).status).toBe(200);
    await (await market.browser(shop.artisan)).submit(paths.accountErasure(), { sure: "yes" });
    for (const page of [paths.artisan({ slug: shop.slug }), paths.chooseTime({ slug: shop.slug })]) expect((await visitor.get(page)).status, page).toBe(404);
  });
});

describe("somebody to act for one", () => {
  it("is named, changed and removed, and nobody else sees it", async () => {
    const browser = await market.browser(await createCustomer());
    expect((await browser.submit(paths.accountNominee(), { name: "A", identifier: "nobody", relation: "" })).status).toBe(422);
    expect(goesTo(await browser.submit(paths.accountNominee(), { name: "Lata Mehta", identifier: "98765 40000", relation: "sister" }))).toBe(paths.accountNominee({ saved: 1 }));
    expect((await look(browser, paths.accountNominee())).html).toMatch(/value="Lata Mehta"[\s\S]*value="\+919876540000"/);
    expect((await look(await market.browser(await createCustomer()), paths.accountNominee())).html).not.toContain("Lata");
    await browser.submit(paths.accountNomineeRemoval(), {}, { from: paths.accountNominee() });
    expect((await look(browser, paths.accountNominee())).html).not.toContain("Lata");
  });
});
